/// Looking for elements.
extension NativeTable {
  static let listSearching: [Native] = [
    Native("member", member),
    Native("keyfind") { p, key, position, list throws(Raise) in
      try keyFind(p, key, position, list) ?? Atom.false
    },
    Native("keymember") { p, key, position, list throws(Raise) in
      Term(try keyFind(p, key, position, list) != nil)
    },
    Native("keysearch") { p, key, position, list throws(Raise) in
      guard let tuple = try keyFind(p, key, position, list) else { return Atom.false }
      return p.tuple(Atom.value, tuple)
    },
    Native("prefix") { p, prefix, list throws(Raise) in
      var (prefix, list) = (prefix, list)
      var count = 0
      while prefix.isCons, list.isCons, prefix.head.isExactlyEqual(to: list.head) {
        prefix = prefix.tail
        list = list.tail
        count &+= 1
      }
      p.charge(count >> 4)
      guard prefix.isList, list.isList else { throw p.functionClause() }
      return Term(prefix.isEmpty)
    },
    Native("nth", nth),
    Native("nthtail", nthTail),
    Native("last", last),
    Native("max") { p, list throws(Raise) in
      try extreme(p, list) { Term.compare($0, $1) > 0 }
    },
    Native("min") { p, list throws(Raise) in
      try extreme(p, list) { Term.compare($0, $1) < 0 }
    },
    Native("sum", sum),
  ]

  private static func member(_ p: Process, _ element: Term, _ list: Term) throws(Raise) -> Term {
    var rest = list
    var count = 0
    defer { p.charge(count >> 4) }
    while rest.isCons {
      if rest.head.isExactlyEqual(to: element) { return Atom.true }
      rest = rest.tail
      count += 1
    }
    guard rest.isEmpty else { throw p.badarg() }
    return Atom.false
  }

  /// The first tuple whose element at `position` equals (`==`) the key.
  private static func keyFind(
    _ p: Process, _ key: Term, _ position: Term, _ list: Term
  ) throws(Raise) -> Term? {
    guard position.isSmall, position.small >= 1 else { throw p.badarg() }
    let index = position.small - 1
    var rest = list
    var count = 0
    defer { p.charge(count >> 4) }
    while rest.isCons {
      let tuple = rest.head
      if tuple.isTuple, index < tuple.tupleArity, tuple.elements[index].isEqual(to: key) {
        return tuple
      }
      rest = rest.tail
      count += 1
    }
    guard rest.isEmpty else { throw p.badarg() }
    return nil
  }

  private static func nth(_ p: Process, _ position: Term, _ list: Term) throws(Raise) -> Term {
    guard position.isSmall, position.small >= 1 else { throw p.functionClause() }
    let rest = try dropping(p, position.small - 1, list)
    guard rest.isCons else { throw p.functionClause() }
    return rest.head
  }

  private static func nthTail(_ p: Process, _ count: Term, _ list: Term) throws(Raise) -> Term {
    guard count.isSmall, count.small >= 0 else { throw p.functionClause() }
    let rest = try dropping(p, count.small, list)
    guard count.small > 0 || rest.isList else { throw p.functionClause() }
    return rest
  }

  private static func dropping(_ p: Process, _ count: Int, _ list: Term) throws(Raise) -> Term {
    var rest = list
    var left = count
    while left > 0 && rest.isCons {
      rest = rest.tail
      left -= 1
    }
    p.charge((count - left) >> 5)
    guard left == 0 else { throw p.functionClause() }
    return rest
  }

  private static func last(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard list.isCons else { throw p.functionClause() }
    var rest = list
    var count = 0
    while rest.tail.isCons {
      rest = rest.tail
      count += 1
    }
    p.charge(count >> 5)
    guard rest.tail.isEmpty else { throw p.functionClause() }
    return rest.head
  }

  /// The first of those elements that no other is better than.
  @inline(__always)
  private static func extreme(
    _ p: Process, _ list: Term, isBetter: (Term, Term) -> Bool
  ) throws(Raise) -> Term {
    guard list.isCons else { throw p.functionClause() }
    var best = list.head
    var rest = list.tail
    var count = 0
    while rest.isCons {
      if isBetter(rest.head, best) { best = rest.head }
      rest = rest.tail
      count += 1
    }
    p.charge(count >> 4)
    guard rest.isEmpty else { throw p.functionClause() }
    return best
  }

  private static func sum(_ p: Process, _ list: Term) throws(Raise) -> Term {
    var sum = Term(small: 0)
    var rest = list
    var count = 0
    while rest.isCons {
      do throws(Raise) { sum = try p.add(sum, rest.head) } catch {
        // In Erlang/OTP it is the operator that fails.
        throw p.blame(Atom.plus, [sum, rest.head], at: .none)
      }
      rest = rest.tail
      count += 1
    }
    p.charge(count >> 4)
    guard rest.isEmpty else { throw p.functionClause() }
    return sum
  }
}
