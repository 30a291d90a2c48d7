/// Something that has a value: may fail, never calls, waits or yields, so it recurses on the host
/// stack, as deep as the source is nested.
///
/// Evaluating may allocate but never collects, and never moves the stack: a term in a Swift local
/// is safe until the step ends.
class Expression {
  func value(_ p: Process) throws(Raise) -> Term { preconditionFailure("abstract") }
}

/// A list of nodes for those whose arity is not fixed. Elements are owned by the list; iterating
/// costs no reference counting.
struct NodeList<Node: AnyObject> {
  private let nodes: UnsafeMutablePointer<Unmanaged<Node>>
  let count: Int

  init(_ list: [Node]) {
    count = list.count
    nodes = .allocate(capacity: max(count, 1))
    for index in 0..<count { (nodes + index).initialize(to: .passRetained(list[index])) }
  }

  /// Safe: the list keeps its elements until `free`.
  @inline(__always) subscript(_ index: Int) -> Unmanaged<Node> { nodes[index] }

  func free() {
    for index in 0..<count { nodes[index].release() }
    nodes.deallocate()
  }
}

typealias ExpressionList = NodeList<Expression>

extension NodeList where Node == Expression {
  @inline(__always) func value(_ index: Int, _ p: Process) throws(Raise) -> Term {
    let result: Result<Term, Raise> = self[index]._withUnsafeGuaranteedRef { node in
      do throws(Raise) { return .success(try node.value(p)) } catch { return .failure(error) }
    }
    switch result {
    case .success(let term): return term
    case .failure(let raise): throw raise
    }
  }
}
