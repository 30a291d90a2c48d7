/// Something to tell the author of a source text, with the place that it is about.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: Hashable, Sendable {
    /// The module cannot be loaded.
    case error
    /// It can, but probably does not do what was meant.
    case warning
  }

  /// A further place that explains the diagnostic: the opening bracket, the earlier definition.
  public struct Note: Hashable, Sendable {
    public var message: String
    public var span: Span?

    public init(_ message: String, at span: Span? = nil) {
      self.message = message
      self.span = span
    }
  }

  public var severity: Severity
  /// One line, worded as Erlang's own tools word it where people search for it.
  public var message: String
  public var span: Span
  public var notes: [Note]

  public init(_ severity: Severity, _ message: String, at span: Span, notes: [Note] = []) {
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
  }

  public static func error(_ message: String, at span: Span, notes: [Note] = []) -> Diagnostic {
    Diagnostic(.error, message, at: span, notes: notes)
  }

  public static func warning(_ message: String, at span: Span, notes: [Note] = []) -> Diagnostic {
    Diagnostic(.warning, message, at: span, notes: notes)
  }

  public var isError: Bool { severity == .error }
}
