extension App {
  /// Goes to a place.
  ///
  /// What leads there is put in front, and what of it is there already stays as it is. A place in a
  /// case lies over whatever led to the case.
  ///
  /// - Returns: What the desk has to do for it.
  package mutating func go(to route: Route) -> [Asked] {
    let route = inHalfUsedLast(route)
    let stack = route.stack
    var depth = route.caseID == nil ? 0 : placesBelowCase
    let isOpen = place(at: depth)?.caseID == route.caseID
    var reached = 0
    while reached < stack.count, let here = place(at: depth), stack[reached].isReached(from: here) {
      (reached, depth) = (reached + 1, depth + 1)
    }
    leave(downTo: depth)
    for route in stack[reached...] {
      if let screen = route.screen(in: situation) { push(screen, as: route) }
    }
    // A case is opened when the first of its places comes in front.
    guard !isOpen, let id = route.caseID else { return [] }
    return perform(.request(.open(id)))
  }

  /// Of the timeline the half that was used last; any other place as it is.
  private mutating func inHalfUsedLast(_ route: Route) -> Route {
    guard case .inCase(let id, let place) = route else { return route }
    guard place != .timeline else { return .inCase(id, timelineHalf) }
    for place in place.stack {
      if case .schedule = place { timelineHalf = .schedule }
      if case .chronology = place { timelineHalf = .chronology() }
    }
    return route
  }
}
