import Casework

/// The ways of sharing there are.
enum SharingWay: String, CaseIterable {
  case folder, git

  var label: String {
    switch self {
    case .folder: "A folder"
    case .git: "A git repository"
    }
  }
}

/// The forms of sharing; their names are those of drafts on the disk.
package enum SharingForm: String, CaseIterable, Sendable {
  case addRemote = "add-remote"
  case copyStore = "copy-store"
  case logIn = "log-in"

  var definition: FormDefinition {
    switch self {
    case .addRemote: .addRemote
    case .copyStore: .copyStore
    case .logIn: .logIn
    }
  }
}

private let way = ChoiceHandle<SharingWay>("way")
private let place: TextHandle = "place"
private let plain = ChoiceHandle<Bool>("plain")
private let user: TextHandle = "user"
private let password: SecretHandle = "password"

extension FormField {
  /// Asks where a store is shared.
  fileprivate static var placeShared: [FormField] {
    [
      .choice(way, "Through", SharingWay.allCases, \.label, isRequired: true),
      .text(
        place, "Place", hint: "The folder's full path, or the repository's address.",
        isRequired: true),
    ]
  }
}

extension FormDefinition {
  /// A store is made from one that a colleague shares.
  static var copyStore: FormDefinition {
    FormDefinition(
      title: "Take part in a store", subject: .nobody,
      purpose: { _ in
        "Your colleague tells you the place. You get your own copy of the store, then ask to be "
          + "let in."
      },
      button: "Copy the store",
      fields: { _ in
        FormField.placeShared + [
          .yesNo(
            plain, "Not sealed?", false,
            hint: "Yes if you were told that anyone there can read it."),
          .text(user, "User name", hint: "Only if the address begins with https."),
          .secret(password, "Password", hint: "The same. Many servers want a token here."),
        ]
      },
      request: { filled in
        filled[way].map { way in
          .atOnce(
            .make(
              .copy(
                isGit: way == .git, place: filled[place], inPlainText: filled[plain] == true,
                user: filled[user], password: filled[password])))
        }
      },
      focusAfterRefusal: { _ in place.key })
  }

  /// A server that asks who it is is answered.
  static var logIn: FormDefinition {
    FormDefinition(
      title: "Log in", subject: .sharing,
      purpose: { situation in
        let server = situation.partnership.sharing?.asking?.server ?? "The server"
        return "\(server) asks for a user name and a password. They are kept in memory only, until "
          + "you lock the store or leave."
      },
      button: "Log in",
      fields: { _ in
        [
          .text(user, "User name", isRequired: true),
          .secret(
            password, "Password", hint: "Many servers want a token instead of a password.",
            isRequired: true),
        ]
      },
      request: { filled in
        filled.situation.partnership.sharing?.asking.map { place in
          .atOnce(
            .sharing(
              .logIn(place: place.name, user: filled[user], password: filled[password])))
        }
      },
      focusAfterRefusal: { _ in user.key },
      end: { _ in .goOn(.sharing) })
  }

  /// A place is named through which the store is shared.
  static var addRemote: FormDefinition {
    FormDefinition(
      title: "Share the store", subject: .sharing,
      purpose: { situation in
        let reads =
          situation.partnership.sharing?.isSealed == false
          ? "The store is not sealed. Anyone who can reach the place can read what you share."
          : "Only members can read what you share."
        return "Everyone works in their own copy, and sharing brings the copies together. \(reads)"
      },
      button: "Share through it",
      fields: { situation in
        let isFirst = situation.partnership.sharing?.places.isEmpty == true
        var fields =
          FormField.placeShared + [
            .text(
              .name, "Call it", isFirst ? "shared" : "",
              hint: "Small letters, digits and hyphens.", isRequired: true)
          ]
        if situation.partnership.sharing?.isSealed == false {
          fields.append(
            .yesNo(plain, "Readable?", hint: "Yes if anyone there may read it.", isRequired: true))
        }
        return fields
      },
      request: { filled in
        guard let chosen = filled[way] else { return nil }
        return .atOnce(
          .sharing(
            .add(
              name: filled[.name], isGit: chosen == .git, place: filled[place],
              inPlainText: filled.situation.partnership.sharing?.isSealed == false
                && filled[plain] == true)))
      },
      focusAfterRefusal: { _ in place.key },
      end: { _ in .goOn(.sharing) })
  }
}
