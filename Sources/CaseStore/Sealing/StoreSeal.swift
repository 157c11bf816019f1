import Casework

/// Whether a store's records are sealed, and what whoever reads them can open.
package enum StoreSeal {
  /// They stand there in plain text.
  case plain
  /// A plain store that is being sealed: some are, and some are not yet.
  case begun(KeyRing?)
  /// They are sealed, every one; without keys only their chain can be read.
  case sealed(KeyRing?)
  /// Only the chain matters to whoever reads.
  case passedOver

  package var keys: KeyRing? {
    switch self {
    case .plain, .passedOver: nil
    case .begun(let keys), .sealed(let keys): keys
    }
  }

  /// What makes the same on another thread.
  var copied: @Sendable () -> StoreSeal {
    switch self {
    case .plain: { .plain }
    case .passedOver: { .passedOver }
    case .begun(let keys):
      if let copy = keys?.copied { { .begun(copy()) } } else { { .begun(nil) } }
    case .sealed(let keys):
      if let copy = keys?.copied { { .sealed(copy()) } } else { { .sealed(nil) } }
    }
  }

  /// Whether whoever reads can tell what the records of a scope say.
  func opens(_ scope: JournalScope) -> Bool {
    switch self {
    case .plain: true
    case .passedOver: false
    case .begun(let keys), .sealed(let keys): keys?.has(scope.ring) ?? false
    }
  }

  /// Whether a record that is not sealed counts for nothing.
  var refusesPlain: Bool {
    if case .sealed = self { true } else { false }
  }

  /// Whether what is recorded from now on is sealed.
  var sealsNew: Bool {
    switch self {
    case .plain, .passedOver: false
    case .begun, .sealed: true
    }
  }
}
