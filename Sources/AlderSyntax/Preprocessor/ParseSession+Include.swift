/// `-include("file").` and `-include_lib("application/include/file.hrl").`
extension ParseSession {
  /// Deeper inclusion is taken for a file that includes itself.
  private static var maximumIncludeDepth: Int { 40 }

  func include(_ directive: Directive) {
    guard expandMacros() else { return }
    if let wrong = mismatch(expanded, [.leftParen, .string, .rightParen, .dot]) {
      return badlyFormed(directive, at: wrong)
    }
    let path = withVariable(lexer.names.text(of: expanded[3].name))
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
    var directories = [Self.directory(of: inputs[inputs.count - 1].file.origin)]
    directories.append(Self.directory(of: files[0].path))
    directories += options.includePaths.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    var tried: Set<String> = []
    for directory in directories where tried.insert(directory).inserted {
      if let file = read(directory + path) { return file }
    }
    return nil
  }

  /// `$VARIABLE/rest`, where the variable of the environment is put in.
  private func withVariable(_ path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "$") else { return path }
    let parts = path.dropFirst().split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let value = options.environment(String(parts[0])) else { return path }
    return parts.count == 1 ? value : value + "/" + parts[1]
  }

  /// The first part of the path is the name of an application.
  private func findLibrary(_ path: String) -> SourceFile? {
    for library in options.libraryPaths {
      if let file = read(library + "/" + path) { return file }
    }
    let parts = path.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    for directory in options.applicationPaths {
      let name = directory.split(separator: "/").last ?? ""
      guard name == parts[0] || name.hasPrefix(parts[0] + "-") else { continue }
      if let file = read(directory + "/" + parts[1]) { return file }
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
