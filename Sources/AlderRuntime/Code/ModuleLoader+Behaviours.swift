import AlderSyntax

extension ModuleLoader {
  /// What a behaviour asks for, read from its source, which is looked for beside the module and in
  /// the code path.
  func behaviour(named name: String, besides directory: String) -> Behaviour? {
    for place in [directory] + codePath {
      guard case .success(let bytes) = FileContents.read(place + "/" + name + ".erl") else {
        continue
      }
      let source = SourceFile(path: place + "/" + name + ".erl", bytes: bytes)
      return Behaviour(ModuleParser.parse(source, options: parseOptions))
    }
    return nil
  }

  /// As code_server has it at the start.
  private var codePath: [String] {
    let library = machine.libraryDirectory
    let applications = Self.applications.map { "\(library)/\($0)/src" }
    return machine.pathsBefore + applications + ["."] + machine.pathsAfter
  }

  private static let applications = [
    "kernel", "stdlib", "compiler", "syntax_tools", "crypto", "sasl", "tools", "eunit",
    "common_test", "runtime_tools", "parsetools", "alder",
  ]

  static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(path[..<slash])
  }
}
