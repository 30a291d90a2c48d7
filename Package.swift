// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors in every target of ours; see CONTRIBUTING.md.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "alder",
  products: [
    .library(name: "Alder", targets: ["Alder"]),
    .library(name: "AlderSyntax", targets: ["AlderSyntax"]),
    .executable(name: "alder", targets: ["alder"]),
  ],
  targets: [
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CGMP", providers: [.apt(["libgmp-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CSystem"),
    .target(name: "AlderSyntax", swiftSettings: strict),
    .target(
      name: "AlderRuntime",
      dependencies: [
        "AlderSyntax", "CCrypto", "CGMP", "CMalloc", "CPCRE2", "CSystem", "CZlib",
      ],
      swiftSettings: strict),
    .target(name: "Alder", dependencies: ["AlderRuntime"], swiftSettings: strict),
    .executableTarget(
      name: "alder", dependencies: ["Alder", "AlderSyntax", "CReadline"], swiftSettings: strict),
    .testTarget(
      name: "AlderSyntaxTests", dependencies: ["AlderSyntax"], swiftSettings: strict),
    .testTarget(
      name: "AlderRuntimeTests", dependencies: ["AlderRuntime"], swiftSettings: strict),
    // Runs the executable, which has to be there: see the Makefile.
    .testTarget(name: "AlderTests", swiftSettings: strict),
  ]
)
