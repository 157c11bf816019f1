/// Measurements of one thing, made again and again.
struct Samples {
  private(set) var values: [Double] = []

  init(_ values: [Double] = []) { self.values = values.sorted() }

  mutating func add(_ value: Double) {
    let place = values.firstIndex { $0 > value } ?? values.endIndex
    values.insert(value, at: place)
  }

  var median: Double { percentile(50) }
  var largest: Double { values.last ?? .nan }

  /// The value that so many in a hundred do not pass; `nan` where nothing was measured.
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let index = Int((share / 100 * Double(values.count - 1)).rounded())
    return values[index]
  }
}
