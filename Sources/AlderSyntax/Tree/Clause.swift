/// A clause of a function, fun, case, if, receive, try or maybe.
public struct Clause: Sendable {
  /// One for each argument of a function or fun; one for `case`, `receive`, the `of` part of `try`
  /// and the `else` of `maybe`; none for `if`. The clauses after `catch` always have three: class
  /// (`throw` if not written), reason, stack trace (`_` if not written).
  public var patterns: [Expr]
  /// Alternatives (`;`) of conjunctions (`,`); empty if there is no guard.
  public var guards: [[Expr]]
  /// At least one expression.
  public var body: [Expr]
  public var span: Span

  public init(patterns: [Expr], guards: [[Expr]], body: [Expr], span: Span) {
    self.patterns = patterns
    self.guards = guards
    self.body = body
    self.span = span
  }
}
