// swift-tools-version: 6.2
import PackageDescription

// The manifest is the module diagram: what a target may import is what it depends on here, and
// `HouseRulesTests` holds every source file to the table in docs/architecture.md.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]
// What waits for a person and not for the processor is made small for the release.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
  name: "rapidreview-package",
  products: [
    .executable(name: "rapidreview", targets: ["RapidReview"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CNcurses",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CData"),
    .target(name: "CKeyring", cSettings: [.define("_GNU_SOURCE")]),

    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: fast),
    .target(
      name: "OfficeFiles", dependencies: ["CZlib", "CExpat"], swiftSettings: fast + small),
    .target(name: "Casework", swiftSettings: fast),
    .target(
      name: "CaseStore", dependencies: ["Casework", "CSodium"], swiftSettings: fast),
    .target(
      name: "Documents",
      dependencies: ["Casework", "OfficeFiles"],
      swiftSettings: fast + small),
    .target(name: "Pages", dependencies: ["Terminal"], swiftSettings: fast),
    .target(
      name: "Screens", dependencies: ["Casework", "Terminal", "Documents", "Pages"],
      swiftSettings: fast + small),
    .target(
      name: "Office", dependencies: ["Casework", "CaseStore", "CData", "CKeyring", "Documents"],
      swiftSettings: fast + small),
    .executableTarget(
      name: "RapidReview",
      dependencies: [
        "Casework", "CaseStore", "Documents", "Office", "Screens", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict + small),

    .systemLibrary(
      name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPty", path: "Tests/CPty", cSettings: [.define("_GNU_SOURCE")]),
    .target(name: "Seeds", path: "Tests/Seeds", swiftSettings: fast),
    .target(
      name: "Trials",
      dependencies: ["Casework", "CaseStore", "Documents", "OfficeFiles", "Screens", "Seeds"],
      path: "Tests/Trials",
      swiftSettings: fast),
    .executableTarget(
      name: "soak",
      dependencies: ["Trials", "Casework", "CaseStore", "CPty", "Screens", "Seeds", "Terminal"],
      path: "Tests/Soak", swiftSettings: strict),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Trials", "Casework", "CaseStore", "CPty", "Documents", "OfficeFiles", "Seeds", "Terminal",
      ],
      path: "Tests/Benchmarks", exclude: ["instructions", "instructions.count"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Seeds"], swiftSettings: strict),
    .testTarget(
      name: "CaseStoreTests", dependencies: ["CaseStore", "Casework", "Seeds", "Trials"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Seeds", "Terminal", "Trials"], swiftSettings: strict),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "OfficeFilesTests", dependencies: ["OfficeFiles", "Seeds"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "OfficeFiles", "Seeds", "Trials"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "Pages", "Seeds", "Terminal", "Casework"],
      swiftSettings: strict),
    .testTarget(
      name: "RapidReviewTests",
      dependencies: [
        "RapidReview", "CaseStore", "Casework", "Documents", "Office", "Pages", "Screens", "Seeds",
        "Terminal", "Trials",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "CPty", "CVterm", "OfficeFiles", "RapidReview", "Seeds", "Terminal", "Trials",
      ],
      swiftSettings: strict),
    .testTarget(name: "HouseRulesTests", swiftSettings: fast),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
