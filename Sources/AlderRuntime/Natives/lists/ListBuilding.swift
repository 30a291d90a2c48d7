/// Functions that make lists.
extension NativeTable {
  static let listBuilding: [Native] = [
    Native("reverse") { p, list throws(Raise) in
      guard list.listLength != nil else { throw p.functionClause() }
      return try reverse(p, list, .empty)
    },
    Native("reverse", reverse),
    Native("append", append),
    Native("append") { p, a, b throws(Raise) in try appendTwo(p, a, b) },
    Native("subtract") { p, a, b throws(Raise) in
      do throws(Raise) { return try p.subtractLists(a, b) } catch {
        throw p.blame(Atom.subtract, [a, b], at: .none)
      }
    },
    Native("flatten", flatten),
    Native("duplicate", duplicate),
    Native("seq") { p, first, last throws(Raise) in try sequence(p, first, last) },
    Native("seq") { p, first, last, increment throws(Raise) in
      try sequence(p, first, last, increment)
    },
  ]

  private static func reverse(_ p: Process, _ list: Term, _ tail: Term) throws(Raise) -> Term {
    guard let count = list.listLength else { throw p.badarg() }
    if count == 0 { return tail }
    p.charge(count >> 4)
    let words = p.allocate(2 * count)
    var result = tail
    var cell = words
    var rest = list
    while rest.isCons {
      cell[0] = rest.head
      cell[1] = result
      result = Term(cell: cell)
      cell += 2
      rest = rest.tail
    }
    return result
  }

  /// In Erlang/OTP these are calls to the operators, which is what the stack trace shows.
  private static func appendTwo(_ p: Process, _ a: Term, _ b: Term) throws(Raise) -> Term {
    do throws(Raise) { return try p.appendLists(a, b) } catch {
      throw p.blame(Atom.append, [a, b], at: .none)
    }
  }

  /// The last of the lists may be anything.
  private static func append(_ p: Process, _ lists: Term) throws(Raise) -> Term {
    guard let count = lists.listLength else { throw p.functionClause() }
    if count == 0 { return .empty }
    var result = ListBuilder(p)
    var rest = lists
    var length = 0
    while rest.tail.isCons {
      var list = rest.head
      while list.isCons {
        result.append(list.head)
        list = list.tail
        length += 1
      }
      if !list.isEmpty { return try appendTwo(p, rest.head, rest.tail.head) }
      rest = rest.tail
    }
    p.charge(length >> 4)
    return result.finish(tail: rest.head)
  }

  private static func flatten(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard list.isList else { throw p.functionClause() }
    var result = ListBuilder(p)
    var outer = TermStack()
    var count = 0
    var rest = list
    while true {
      if rest.isCons {
        let element = rest.head
        rest = rest.tail
        count += 1
        if element.isList {
          if !rest.isEmpty { outer.push(rest) }
          rest = element
        } else {
          result.append(element)
        }
      } else {
        guard rest.isEmpty else { throw p.functionClause() }
        guard let next = outer.pop() else { break }
        rest = next
      }
    }
    p.charge(count >> 4)
    return result.finish()
  }

  private static func duplicate(_ p: Process, _ count: Term, _ element: Term) throws(Raise) -> Term
  {
    guard count.isInteger, !count.isNegativeInteger else { throw p.functionClause() }
    guard count.isSmall else { throw p.systemLimit() }
    let (list, words) = try newCells(p, count.small)
    for index in 0..<count.small { words[2 * index] = element }
    return list
  }

  private static func newCells(
    _ p: Process, _ count: Int
  ) throws(Raise) -> (list: Term, words: Words) {
    if count > Heap.maximumRequest / 2 { throw p.systemLimit() }
    p.charge(count >> 4)
    return p.cells(count, tail: .empty)
  }

  private static func sequence(_ p: Process, _ first: Term, _ last: Term) throws(Raise) -> Term {
    guard first.isInteger, last.isInteger,
      Term.compare(try p.subtract(first, Term(small: 1)), last) <= 0
    else { throw p.functionClause() }
    return try sequence(p, first, last, Term(small: 1))
  }

  private static func sequence(
    _ p: Process, _ first: Term, _ last: Term, _ increment: Term
  ) throws(Raise) -> Term {
    guard first.isInteger, last.isInteger, increment.isInteger else { throw p.badarg() }
    if increment == Term(small: 0) {
      guard first.isExactlyEqual(to: last) else { throw p.badarg() }
      return p.cons(first, .empty)
    }
    // The list may be empty, but not by more than one step in the wrong direction.
    let before = Term.compare(try p.subtract(first, increment), last)
    guard increment.isNegativeInteger ? before >= 0 : before <= 0 else { throw p.badarg() }
    let steps = try p.div(try p.subtract(last, first), increment)
    let isEmpty =
      increment.isNegativeInteger
      ? Term.compare(first, last) < 0 : Term.compare(first, last) > 0
    if isEmpty { return .empty }
    guard steps.isSmall else { throw p.systemLimit() }
    let (list, words) = try newCells(p, steps.small + 1)
    var value = first
    for index in 0...steps.small {
      words[2 * index] = value
      if index < steps.small { value = try p.add(value, increment) }
    }
    return list
  }
}
