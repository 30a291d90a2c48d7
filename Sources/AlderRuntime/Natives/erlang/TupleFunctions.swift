extension NativeTable {
  static let tupleFunctions: [Native] = [
    Native("element", element),
    Native("setelement", setelement),
    Native("tuple_size", tupleSize),
    Native("size", size),
    Native("make_tuple") { p, arity, value throws(Raise) in
      try filledTuple(p, arity, value).term
    },
    Native("make_tuple") { p, arity, value, settings throws(Raise) in
      try makeTuple(p, arity, value, settings)
    },
    Native("append_element", appendElement),
    Native("insert_element", insertElement),
    Native("delete_element", deleteElement),
    Native("tuple_to_list", tupleToList),
    Native("list_to_tuple", listToTuple),
  ]

  private static func element(_ p: Process, _ index: Term, _ tuple: Term) throws(Raise) -> Term {
    guard index.isSmall, tuple.isTuple, index.small >= 1, index.small <= tuple.tupleArity
    else { throw p.badarg() }
    return tuple.elements[index.small - 1]
  }

  private static func setelement(
    _ p: Process, _ index: Term, _ tuple: Term, _ value: Term
  ) throws(Raise) -> Term {
    guard index.isSmall, tuple.isTuple, index.small >= 1, index.small <= tuple.tupleArity
    else { throw p.badarg() }
    let (copy, elements) = try newTuple(p, arity: tuple.tupleArity)
    elements.update(from: tuple.elements, count: tuple.tupleArity)
    elements[index.small - 1] = value
    return copy
  }

  private static func tupleSize(_ p: Process, _ tuple: Term) throws(Raise) -> Term {
    guard tuple.isTuple else { throw p.badarg() }
    return Term(small: tuple.tupleArity)
  }

  private static func size(_ p: Process, _ term: Term) throws(Raise) -> Term {
    if term.isTuple { return Term(small: term.tupleArity) }
    guard term.isBinary else { throw p.badarg() }
    return Term(small: term.bitCount >> 3)
  }

  private static func appendElement(
    _ p: Process, _ tuple: Term, _ value: Term
  ) throws(Raise) -> Term {
    guard tuple.isTuple else { throw p.badarg() }
    return try insert(p, tuple, at: tuple.tupleArity, value)
  }

  private static func insertElement(
    _ p: Process, _ index: Term, _ tuple: Term, _ value: Term
  ) throws(Raise) -> Term {
    guard tuple.isTuple, index.isSmall, index.small >= 1, index.small <= tuple.tupleArity + 1
    else { throw p.badarg() }
    return try insert(p, tuple, at: index.small - 1, value)
  }

  private static func deleteElement(
    _ p: Process, _ index: Term, _ tuple: Term
  ) throws(Raise) -> Term {
    guard tuple.isTuple, index.isSmall, index.small >= 1, index.small <= tuple.tupleArity
    else { throw p.badarg() }
    return try delete(p, tuple, at: index.small - 1)
  }

  private static func tupleToList(_ p: Process, _ tuple: Term) throws(Raise) -> Term {
    guard tuple.isTuple else { throw p.badarg() }
    p.charge(tuple.tupleArity >> 4)
    return p.list(tuple.elements, count: tuple.tupleArity)
  }

  private static func listToTuple(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let count = list.listLength else { throw p.badarg() }
    let (tuple, elements) = try newTuple(p, arity: count)
    var rest = list
    for index in 0..<count {
      elements[index] = rest.head
      rest = rest.tail
    }
    return tuple
  }

  /// As in Erlang/OTP.
  private static let maximumArity = 1 << 24 - 1

  private static func newTuple(
    _ p: Process, arity: Int
  ) throws(Raise) -> (term: Term, elements: Words) {
    guard arity >= 0, arity <= maximumArity else { throw p.badarg() }
    p.charge(arity >> 4)
    return p.tuple(arity: arity)
  }

  private static func filledTuple(
    _ p: Process, _ arity: Term, _ value: Term
  ) throws(Raise) -> (term: Term, elements: Words) {
    guard arity.isSmall else { throw p.badarg() }
    let (tuple, elements) = try newTuple(p, arity: arity.small)
    elements.update(repeating: value, count: arity.small)
    return (tuple, elements)
  }

  private static func makeTuple(
    _ p: Process, _ arity: Term, _ value: Term, _ settings: Term
  ) throws(Raise) -> Term {
    let (tuple, elements) = try filledTuple(p, arity, value)
    var rest = settings
    while rest.isCons {
      let setting = rest.head
      guard setting.isTuple(arity: 2), setting.elements[0].isSmall else { throw p.badarg() }
      let index = setting.elements[0].small
      guard index >= 1, index <= arity.small else { throw p.badarg() }
      elements[index - 1] = setting.elements[1]
      rest = rest.tail
    }
    guard rest.isEmpty else { throw p.badarg() }
    return tuple
  }

  private static func insert(
    _ p: Process, _ tuple: Term, at index: Int, _ value: Term
  ) throws(Raise) -> Term {
    let count = tuple.tupleArity
    let (copy, elements) = try newTuple(p, arity: count + 1)
    elements.update(from: tuple.elements, count: index)
    elements[index] = value
    (elements + index + 1).update(from: tuple.elements + index, count: count - index)
    return copy
  }

  private static func delete(
    _ p: Process, _ tuple: Term, at index: Int
  ) throws(Raise) -> Term {
    let count = tuple.tupleArity
    let (copy, elements) = try newTuple(p, arity: count - 1)
    elements.update(from: tuple.elements, count: index)
    (elements + index).update(from: tuple.elements + index + 1, count: count - 1 - index)
    return copy
  }
}
