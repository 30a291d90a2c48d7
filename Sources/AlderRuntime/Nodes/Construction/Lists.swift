final class Cons: Expression {
  let head: Operand
  let tail: Operand
  init(_ head: Operand, _ tail: Operand) {
    self.head = head
    self.tail = tail
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let head = try head.value(p)
    return p.cons(head, try tail.value(p))
  }
}
