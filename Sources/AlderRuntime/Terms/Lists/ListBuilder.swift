/// A list made from front to back. Its cells are new and known to nobody else, so writing the tail
/// of the last one breaks no rule of the heap.
struct ListBuilder {
  private let process: Process
  private var first: Term = .empty
  private var last: Words?

  init(_ process: Process) { self.process = process }

  @inline(__always) mutating func append(_ element: Term) {
    let cell = process.allocate(2)
    cell[0] = element
    cell[1] = .empty
    let term = Term(cell: cell)
    if let last { last[1] = term } else { first = term }
    last = cell
  }

  /// The list, with `tail` behind its last element.
  @inline(__always) func finish(tail: Term = .empty) -> Term {
    guard let last else { return tail }
    last[1] = tail
    return first
  }
}
