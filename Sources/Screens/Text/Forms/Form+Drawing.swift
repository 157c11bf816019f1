import Terminal

extension Form {
  /// Draws the fields and the button, those around the cursor where not all have room.
  ///
  /// The form always has the focus: the cursor stands on what is typed, chosen or pressed.
  ///
  /// - Returns: Whether rows above and below those drawn had no room, for the owner to say.
  @discardableResult
  package func draw(
    on canvas: inout Canvas, in area: Rect
  ) -> (isCutAbove: Bool, isCutBelow: Bool) {
    guard area.size.columns > 0, area.size.rows > 0 else { return (false, false) }
    let layout = FormLayout(
      fields, columns: area.size.columns, rows: area.size.rows, focus: focus)
    // Drawn on a sheet of its own, of which the area shows a part: no field needs to know how to be
    // cut by an edge. The one with the cursor comes first, since where the cursor stands decides
    // which others are seen at all.
    var sheet = Canvas(
      size: Size(columns: area.size.columns, rows: layout.rowCount), isASCII: canvas.isASCII)
    if focus < fields.count { draw(focus, at: layout.places[focus], layout, on: &sheet) }
    drawButton(layout, on: &sheet)
    let pinned = pinned(in: layout, rows: area.size.rows)
    let window = area.size.rows - pinned.count
    let top = top(of: layout, cursorRow: sheet.cursor?.row ?? 0, rows: window)
    let seen = top..<(top + window)
    for (number, place) in layout.places.enumerated()
    where number != focus && seen.overlaps(place.row..<place.end) {
      draw(number, at: place, layout, on: &sheet)
    }
    for (row, shown) in (Array(seen) + pinned).enumerated() where shown < layout.rowCount {
      for column in 0..<area.size.columns {
        canvas[Point(column: area.origin.column + column, row: area.origin.row + row)] =
          sheet[Point(column: column, row: shown)]
      }
    }
    if let cursor = sheet.cursor {
      canvas.cursor = Point(
        column: area.origin.column + min(cursor.column, area.size.columns - 1),
        row: area.origin.row + cursor.row - top)
    }
    return (top > 0, top + window < layout.rowCount)
  }

  /// The rows of what is said of a field that is itself too tall: they stand below the part of it
  /// that is seen, whichever that is.
  private func pinned(in layout: FormLayout, rows: Int) -> Range<Int> {
    guard focus < fields.count else { return 0..<0 }
    let place = layout.places[focus]
    guard place.end - place.row > rows else { return 0..<0 }
    return place.remarkRow..<(place.remarkRow + min(place.remarkLines.count, rows - 1))
  }

  /// The first row to show: all of the focused field where it fits, what is around it evenly, and
  /// the cursor's row in any case.
  private func top(of layout: FormLayout, cursorRow: Int, rows: Int) -> Int {
    let (first, end) =
      focus < fields.count
      ? (layout.places[focus].row, layout.places[focus].end)
      : (layout.buttonRow, layout.rowCount)
    let middle = first - max(0, rows - (end - first)) / 2
    let around = min(max(middle, cursorRow - rows + 1), cursorRow)
    return max(0, min(around, layout.rowCount - rows))
  }

  private func draw(
    _ number: Int, at place: FormLayout.Place, _ layout: FormLayout, on sheet: inout Canvas
  ) {
    let field = fields[number]
    let isFocused = number == focus
    drawSign(isFocused, row: place.row, on: &sheet)
    let labelColumns =
      place.row == place.controlRow
      ? layout.controlColumn - FormLayout.margin - 1 : sheet.size.columns - FormLayout.margin
    sheet.draw(
      sheet.fitted(FormLayout.label(of: field), to: max(0, labelColumns)),
      at: Point(column: FormLayout.margin, row: place.row),
      style: Style(isFocused ? .title : .plain))
    let control = Rect(
      origin: Point(column: layout.controlColumn, row: place.controlRow),
      size: Size(columns: layout.controlColumns, rows: place.controlRows))
    // A field may place the cursor better; one with nothing to choose from has no better place.
    if isFocused { sheet.cursor = control.origin }
    switch field.content {
    case .line(let text): text.draw(on: &sheet, in: control, focused: isFocused)
    case .area(let text, _): text.draw(on: &sheet, in: control, focused: isFocused)
    case .choice(let choice): choice.draw(on: &sheet, in: control, focused: isFocused)
    case .pick(let pick): pick.line.draw(on: &sheet, in: control, focused: isFocused)
    case .secret(let secret): secret.draw(on: &sheet, in: control, focused: isFocused)
    }
    for (line, words) in place.remarkLines.enumerated() {
      sheet.draw(
        words, at: Point(column: layout.controlColumn, row: place.remarkRow + line),
        style: Style(place.isProblem ? .alarm : .quiet), width: layout.controlColumns)
    }
  }

  private func drawButton(_ layout: FormLayout, on sheet: inout Canvas) {
    let isFocused = focus == fields.count
    let row = layout.buttonRow
    drawSign(isFocused, row: row, on: &sheet)
    let used = sheet.draw(
      "[ \(submitLabel) ]", at: Point(column: FormLayout.margin, row: row),
      style: Style(isFocused ? .title : .plain, selected: isFocused))
    if isFocused { sheet.cursor = Point(column: FormLayout.margin + 2, row: row) }
    guard fields.contains(where: \.isRequired) else { return }
    sheet.draw(
      "* needed", at: Point(column: FormLayout.margin + used + 3, row: row), style: Style(.quiet))
  }

  private func drawSign(_ isFocused: Bool, row: Int, on sheet: inout Canvas) {
    if isFocused { sheet.draw(">", at: Point(column: 1, row: row), style: Style(.title)) }
  }
}
