// What the program must know of what is sent out, taken in, and frozen while gathering information.

extension Form2Issue {
  var effect: CaseEffect {
    CaseEffect(
      .form2(request, number: number), .possible, decides: false, step: nil, feeds: nil,
      restsOn: nil)
  }
}

extension ReturnFile {
  var effect: CaseEffect {
    CaseEffect(
      .returned(request, part), .possible, decides: false, step: nil, feeds: nil, restsOn: nil)
  }
}

extension Pack {
  var effect: CaseEffect {
    CaseEffect(.pack(number), .possible, decides: false, step: nil, feeds: nil, restsOn: nil)
  }
}
