/// A variable or temporary.
final class Slot: Expression {
  let index: Int
  init(_ index: Int) { self.index = index }
  override func value(_ p: Process) throws(Raise) -> Term { p[index] }
}

final class Literal: Expression {
  let term: Term
  init(_ term: Term) { self.term = term }
  override func value(_ p: Process) throws(Raise) -> Term { term }
}
