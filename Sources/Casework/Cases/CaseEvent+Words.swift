extension CaseEvent {
  /// What happened, in plain words, as the history says it.
  package var words: String {
    switch self {
    case .opened(let reference, _, _): "Case \(reference.text) opened"
    case .referenceChanged(let reference): "Reference changed to \(reference.text)"
    case .recorded(let milestone, let occasion, let corrects):
      corrects
        ? "\(milestone.facts.done): corrected to \(occasion.shown)"
        : "\(milestone.facts.done), \(occasion.shown)"
    case .retracted(let milestone): "\(milestone.facts.done): taken back"
    case .notNeeded(let milestone): "\(milestone.facts.toDo): not needed"
    case .neededAfterAll(let milestone): "\(milestone.facts.toDo): needed after all"
    case .planned(let milestone, .some(let occasion)):
      "\(milestone.facts.toDo): planned for \(occasion.shown)"
    case .planned(let milestone, nil): "\(milestone.facts.toDo): plan taken back"
    case .criteriaDecided(let test, let occasion):
      "Criteria decided, \(occasion.shown): \(test.result.sentence)"
    case .undone: "An earlier change undone"
    case .redone: "An undone change restored"
    case .unknown(let event): "Something a newer version recorded (\(event.type))"
    }
  }
}

extension Case {
  /// A change of this case in plain words; an undo or redo names what it undid or did again.
  package func words(of change: Change<CaseEvent>) -> String {
    change.events.map { event in
      switch event {
      case .undone(let id): "Undone: \(words(of: id))"
      case .redone(let id): "Done again: \(words(of: id))"
      default: event.words
      }
    }.joined(separator: "; ")
  }

  private func words(of id: ChangeID) -> String {
    changes.first { $0.id == id }?.words ?? "a change that is not here"
  }
}

extension Change<CaseEvent> {
  /// Its events in plain words.
  package var words: String { events.map(\.words).joined(separator: "; ") }
}
