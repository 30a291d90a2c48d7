/// Finds what is wrong with a module although its syntax is right.
public enum Linter {
  /// Checks a parsed module: errors and warnings, in the order of their places.
  public static func check(_ module: ParsedModule) -> [Diagnostic] {
    []
  }
}
