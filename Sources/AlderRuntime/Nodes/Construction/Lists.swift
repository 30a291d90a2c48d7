final class Cons: Expression {
  let head: Expression
  let tail: Expression
  init(_ head: Expression, _ tail: Expression) {
    self.head = head
    self.tail = tail
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let head = try head.value(p)
    return p.cons(head, try tail.value(p))
  }
}

final class ConsSlots: Expression {
  let head: Int
  let tail: Int
  init(_ head: Int, _ tail: Int) {
    self.head = head
    self.tail = tail
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let frame = p.frame
    return p.cons(frame[head], frame[tail])
  }
}
