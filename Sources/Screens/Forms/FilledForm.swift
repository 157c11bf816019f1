import Casework

/// A form as somebody has filled it in, read by the handles of its fields.
struct FilledForm {
  let form: Form
  /// The form as it was opened, before anything was typed.
  let opened: Form
  /// What stood of its sheet when it was opened, or was shown since.
  let standing: Answers
  /// The identity as it was when the form was opened, for a form that holds real names.
  let identity: Identity?
  /// The case it is about; `nil` for a form about none.
  let caseID: CaseID?
  let situation: Situation

  // MARK: What the fields hold

  /// What is typed, without white space at its ends.
  subscript(handle: TextHandle) -> String { form[handle] }

  /// The day that is typed; `nil` where none is, or it is not understood.
  subscript(handle: DayHandle) -> Occasion? { try? reading(handle)?.get().occasion }

  /// What is chosen; `nil` where nothing is.
  subscript<Value>(handle: ChoiceHandle<Value>) -> Value? { all(handle).first }

  /// Everything that is chosen, in the order shown.
  func all<Value>(_ handle: ChoiceHandle<Value>) -> [Value] { form.all(handle) }

  /// What is answered that did not stand when the form was opened.
  ///
  /// - Returns: Nothing where no sheet is asked; `nil` while a day is not understood.
  func answers(to sheet: SheetFields?) -> Answers? {
    guard let sheet else { return Answers() }
    return sheet.answers(in: form, since: standing, shown: opened)
  }

  /// Whether a field holds just what it held when the form was opened, byte for byte.
  func isUntouched(_ key: FieldKey) -> Bool { form.isUnchanged(key, since: opened) }

  /// The reason that is typed; `nil` for none.
  func reason(_ handle: TextHandle) -> String? {
    PlainText.isBlank(form.text(of: handle.key)) ? nil : self[handle]
  }

  // MARK: What is wanted

  /// A change to the case the form is about, with the reason typed and what is asked first.
  ///
  /// - Returns: `nil` where there is no case.
  func propose(
    _ proposal: Proposal, because why: TextHandle? = nil, asking question: FormQuestion? = nil
  ) -> FormRequest? {
    caseID.map {
      FormRequest(
        request: .propose($0, proposal, why: why.flatMap(reason)), question: question)
    }
  }

  /// A change to what the partnership keeps for all its cases, with the reason typed.
  func proposeForAll(
    _ proposal: PartnershipProposal, because why: TextHandle
  ) -> FormRequest? {
    .atOnce(.proposeForAll(proposal, why: reason(why)))
  }

  // MARK: Days

  /// What is typed as a day, understood or not; `nil` where nothing is.
  func reading(_ handle: DayHandle) -> Result<TypedDay, TypedDayError>? {
    let text = form.text(of: handle.key)
    return text.trimmed.isEmpty ? nil : situation.read(text, by: handle)
  }

  /// What is to be said of each day: how it was understood, or what is wrong.
  var remarksOnDays: [FieldRemark] {
    form.fields.compactMap { field in
      guard let handle = field.day, let reading = reading(handle) else { return nil }
      return FieldRemark(handle.key, remark(on: reading, handle.tense))
    }
  }

  private func remark(
    on reading: Result<TypedDay, TypedDayError>, _ tense: Question.Tense
  ) -> Remark {
    switch reading {
    case .success(let typed) where tense == .past && typed.occasion.day > situation.today:
      .problem("The date must be today or earlier.")
    case .success(let typed): .understood(typed.shown)
    case .failure(let error): .problem("\(error.problem) \(error.remedy)")
    }
  }
}

/// What is said beside a field.
struct FieldRemark {
  let key: FieldKey
  let remark: Remark

  /// Says something of a field.
  init(_ key: FieldKey, _ remark: Remark) { (self.key, self.remark) = (key, remark) }
}

extension Form {
  /// What is typed, without white space at its ends.
  subscript(handle: TextHandle) -> String { text(of: handle.key).trimmed }

  /// Everything that is chosen, in the order shown.
  func all<Value>(_ handle: ChoiceHandle<Value>) -> [Value] {
    chosen(in: handle.key).compactMap(handle.value)
  }
}

extension Situation {
  /// Reads a day as it is typed in the field of a handle.
  func read(_ text: String, by handle: DayHandle) -> Result<TypedDay, TypedDayError> {
    Result { () throws(TypedDayError) in
      try TypedDay.read(
        text, as: handle.tense == .future ? .planned : .recorded, now: now,
        trigger: day(of: handle.start), calendar: calendar)
    }
  }

  private func day(of start: DayHandle.Start) -> Day? {
    switch start {
    case .today: nil
    case .deadline(let milestone): open?.timetable.step(milestone)?.deadline?.due?.from.day
    case .recorded(let milestone): open?.review.recorded(milestone)?.on.day
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let body = drop(while: \.isWhitespace)
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }
}
