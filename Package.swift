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
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2")
  ],
  targets: [
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CGMP", providers: [.apt(["libgmp-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CDescriptors"),
    .target(name: "AlderSyntax", swiftSettings: strict),
    .target(
      name: "AlderRuntime",
      dependencies: [
        "AlderSyntax", "CCrypto", "CDescriptors", "CGMP", "CMalloc", "CPCRE2", "CZlib",
      ],
      swiftSettings: strict),
    .target(
      name: "AlderNetwork",
      dependencies: [
        "AlderRuntime", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(name: "Alder", dependencies: ["AlderRuntime", "AlderNetwork"], swiftSettings: strict),
    .executableTarget(
      // The engine is inlined across modules, so the command has to be built anew with it.
      name: "alder", dependencies: ["Alder", "AlderRuntime", "AlderSyntax", "CReadline"],
      swiftSettings: strict),
    .testTarget(
      name: "AlderSyntaxTests", dependencies: ["AlderSyntax"], swiftSettings: strict),
    .testTarget(
      name: "AlderRuntimeTests", dependencies: ["AlderRuntime"], swiftSettings: strict),
    // Runs the executable, which has to be there: see the Makefile.
    .testTarget(name: "AlderTests", swiftSettings: strict),
  ]
)
