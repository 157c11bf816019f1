import ArgumentParser
import CaseStore
import Casework
import Documents
import Office

/// `templates`: which templates documents are made with, and their text to start one's own from.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Check and list the templates of documents, or print one.",
    discussion: """
      A file with the same name in --templates, or in $XDG_CONFIG_HOME/rapidreview/templates, \
      replaces the built-in template. docs/templates.md explains what it may contain.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The template to print.", valueName: "name"))
  var name: String?

  @Flag(name: .long, help: "Print the built-in template, not the one in use.")
  var shipped = false

  func validate() throws {
    if shipped, name == nil {
      throw ValidationError("--shipped goes with the name of a template.")
    }
  }

  func run() throws {
    let shelf = try options.surroundings().templates
    if let name {
      guard let name = TemplateName(rawValue: name) else { throw TemplateUnknown() }
      let source = shipped ? try TemplateShelf.shipped(name) : try shelf.source(of: name)
      if options.json {
        try Output.json(["name": .string(name.rawValue), "text": .string(source)])
      } else {
        try Output.plain(source.last == "\n" ? String(source.dropLast()) : source)
      }
      return
    }
    // Reading each is the check: one that is broken is named, and the command fails.
    let places = try TemplateName.allCases.map { ($0, try shelf.template($0), shelf.path(of: $0)) }
    if options.json {
      try Output.json([
        "templates": .array(
          places.map { name, _, path in
            ["name": .string(name.rawValue), "file": path.map(JSON.string)]
          })
      ])
      return
    }
    for (name, _, path) in places {
      try Output.line("\(name.rawValue)  \(path ?? "built in")")
    }
  }
}

/// A name on the command line that no template has.
struct TemplateUnknown: StatedProblem {
  let problem = "There is no template with that name."
  let remedy =
    "Choose a template: \(TemplateName.allCases.map(\.rawValue).joined(separator: ", "))."
}
