/// `try ... of ... catch ... after ... end`
public struct TryExpr: Sendable {
  public var body: [Expr]
  /// The clauses after `of`; none if it is missing.
  public var clauses: [Clause]
  /// The clauses after `catch`, of three patterns each: class, reason, stack trace.
  public var catchClauses: [Clause]
  /// The body after `after`; empty if it is missing.
  public var after: [Expr]

  public init(body: [Expr], clauses: [Clause], catchClauses: [Clause], after: [Expr]) {
    self.body = body
    self.clauses = clauses
    self.catchClauses = catchClauses
    self.after = after
  }
}
