final class Tuple1: Expression {
  let first: Operand
  init(_ first: Operand) { self.first = first }
  override func value(_ p: Process) throws(Raise) -> Term {
    let first = try first.value(p)
    let box = p.allocate(2)
    box[0] = Header(.tuple, size: 1).term
    box[1] = first
    return Term(boxed: box)
  }
}

final class Tuple2: Expression {
  let first: Operand
  let second: Operand
  init(_ first: Operand, _ second: Operand) {
    self.first = first
    self.second = second
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let first = try first.value(p)
    return p.tuple(first, try second.value(p))
  }
}

final class Tuple3: Expression {
  let first: Operand
  let second: Operand
  let third: Operand
  init(_ first: Operand, _ second: Operand, _ third: Operand) {
    self.first = first
    self.second = second
    self.third = third
  }
  override func value(_ p: Process) throws(Raise) -> Term {
    let first = try first.value(p)
    let second = try second.value(p)
    return p.tuple(first, second, try third.value(p))
  }
}

final class TupleN: Expression {
  let elements: ExpressionList
  init(_ elements: [Expression]) { self.elements = ExpressionList(elements) }
  deinit { elements.free() }

  override func value(_ p: Process) throws(Raise) -> Term {
    // Its words are taken first; an element that allocates takes others.
    let count = elements.count
    let box = p.allocate(count + 1)
    box[0] = Header(.tuple, size: count).term
    for index in 0..<count {
      do throws(Raise) {
        box[index + 1] = try elements.value(index, p)
      } catch {
        // What is left behind is unreachable, but well formed.
        (box + index + 1).update(repeating: .empty, count: count - index)
        throw error
      }
    }
    return Term(boxed: box)
  }
}
