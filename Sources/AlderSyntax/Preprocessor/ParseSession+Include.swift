/// `-include("file").` and `-include_lib("application/include/file.hrl").`
extension ParseSession {
  /// Deeper inclusion is taken for a file that includes itself.
  private static var maximumIncludeDepth: Int { 40 }

  func include(_ directive: Directive) {
    guard expandMacros(), expanded.count == 6, expanded[2].kind == .leftParen,
      expanded[3].kind == .string, expanded[4].kind == .rightParen
    else {
      if !isQuiet { badlyFormed(directive) }
      return
    }
    let path = lexer.names.text(of: expanded[3].name)
    let at = span(of: tokens[3])
    guard inputs.count < Self.maximumIncludeDepth, files.count < Int(UInt16.max) else {
      return report("include nested too deep", at: at)
    }
    if let file = find(path) ?? (directive == .includeLib ? findLibrary(path) : nil) {
      push(file)
    } else if directive == .include {
      report("can't find include file \"\(path)\"", at: at)
    } else {
      report("can't find include lib \"\(path)\"", at: at)
    }
  }

  private func find(_ path: String) -> SourceFile? {
    if path.utf8.first == UInt8(ascii: "/") { return read(path) }
    var directories = [Self.directory(of: inputs[inputs.count - 1].file.path)]
    directories.append(Self.directory(of: files[0].path))
    directories += options.includePaths.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    var tried: Set<String> = []
    for directory in directories where tried.insert(directory).inserted {
      if let file = read(directory + path) { return file }
    }
    return nil
  }

  private func findLibrary(_ path: String) -> SourceFile? {
    for library in options.libraryPaths {
      if let file = read(library + "/" + path) { return file }
    }
    return nil
  }

  private func read(_ path: String) -> SourceFile? {
    options.readFile(path).map { SourceFile(path: path, bytes: $0) }
  }

  /// The directory part of a path with its slash; empty if there is none.
  private static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }
}
