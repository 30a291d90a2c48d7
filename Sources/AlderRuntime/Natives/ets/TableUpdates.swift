/// Changing and reading single elements.
extension NativeTable {
  static let tableUpdates: [Native] = [
    Native("update_counter") { p, term, key, operations throws(Raise) in
      try p.updateCounter(term, key, operations, initially: nil)
    },
    Native("update_counter") { p, term, key, operations, object throws(Raise) in
      try p.updateCounter(term, key, operations, initially: object)
    },
    Native("update_element") { p, term, key, elements throws(Raise) in
      try p.updateElement(term, key, elements, initially: nil)
    },
    Native("update_element") { p, term, key, elements, object throws(Raise) in
      try p.updateElement(term, key, elements, initially: object)
    },
  ]
}

extension Process {
  func lookUpElement(
    _ term: Term, _ key: Term, _ position: Term, otherwise fallback: Term?
  ) throws(Raise) -> Term {
    let table = try table(term, .read)
    guard position.isSmall, position.small > 0 else { throw badarg() }
    let index = position.small - 1
    var list = Term.empty
    var isTooSmall = false
    let isThere = table.forEach(key) { object in
      if index < object.arity {
        list = cons(copyIn(object.elements[index]), list)
      } else {
        isTooSmall = true
      }
    }
    guard isThere else { throw noTable(term) }
    if isTooSmall { throw badarg() }
    if list.isEmpty {
      if let fallback { return fallback }
      throw badarg(TableCause.badKey)
    }
    return table.traits.isBag ? list : list.head
  }

  /// Of set and ordered_set.
  private func updatableTable(_ term: Term) throws(Raise) -> Table {
    let table = try table(term, .write)
    if table.traits.isBag { throw badarg(TableCause.tableType) }
    return table
  }

  /// Changes the object with that key, or `initial` when there is none. `change` makes of an object what
  /// replaces it, the object itself when it has changed that, or nil to leave it alone.
  private func change(
    _ table: Table, _ term: Term, _ key: Term, initially initial: Term?,
    _ change: (TableObject) throws(Raise) -> TableObject?
  ) throws(Raise) -> Bool {
    let place = table.place(of: key)
    guard let shard = table.lock(at: place) else { throw noTable(term) }
    defer { shard.pointee.lock.unlock() }
    if let object = table.find(key, place, shard.pointee.content) {
      let words = object.words
      guard let new = try change(object) else { return true }
      if new.header == object.header {
        shard.pointee.content.noteWords(object.words - words)
      } else {
        table.insert(new, place, into: &shard.pointee.content)
      }
      return true
    }
    guard let initial else { return false }
    let object = make(initial, table.traits.keyIndex, key)
    let new: TableObject
    do throws(Raise) { new = try change(object) ?? object } catch {
      object.free()
      throw error
    }
    if new.header != object.header { object.free() }
    table.insert(new, place, into: &shard.pointee.content)
    return true
  }

  /// The object `initial` with that key.
  private func make(_ initial: Term, _ keyIndex: Int, _ key: Term) -> TableObject {
    let (copy, elements) = tuple(arity: initial.tupleArity)
    elements.update(from: initial.elements, count: initial.tupleArity)
    elements[keyIndex] = key
    return TableObject(copying: copy)
  }

  // MARK: update_element

  fileprivate func updateElement(
    _ term: Term, _ key: Term, _ elements: Term, initially initial: Term?
  ) throws(Raise) -> Term {
    let table = try table(term, .write)
    // Unlike that of update_counter, the badarg does not say why.
    if table.traits.isBag { throw badarg() }
    var values: [(index: Int, value: Term)] = []
    func add(_ pair: Term) throws(Raise) {
      guard pair.isTuple(arity: 2), pair.elements[0].isSmall, pair.elements[0].small > 0 else {
        throw badarg()
      }
      values.append((pair.elements[0].small - 1, pair.elements[1]))
    }
    if elements.isTuple { try add(elements) } else { try forEach(elements, add) }
    try check(initial, for: table)
    let isThere = try change(table, term, key, initially: initial) { object throws(Raise) in
      if values.contains(where: { $0.index == table.traits.keyIndex }) {
        throw badarg(TableCause.keyPosition)
      }
      if values.contains(where: { $0.index >= object.arity }) { throw badarg() }
      if values.isEmpty { return nil }
      if values.allSatisfy({ !$0.value.isPointer && !object.elements[$0.index].isPointer }) {
        for (index, value) in values { object.elements[index] = value }
        return object
      }
      return object.replacing(values)
    }
    return Term(isThere)
  }

  private func check(_ initial: Term?, for table: Table) throws(Raise) {
    if let initial, !initial.isTuple || table.traits.keyIndex >= initial.tupleArity {
      throw badarg()
    }
  }

  // MARK: update_counter

  /// {Position, Increment} or {Position, Increment, Threshold, SetValue}.
  private struct CounterOperation {
    let index: Int
    let increment: Term
    let limit: (threshold: Term, value: Term)?

    init?(_ term: Term, keyIndex: Int) {
      if term.isInteger {
        // That behind the key.
        index = keyIndex + 1
        increment = term
        limit = nil
        return
      }
      guard term.isTuple, term.tupleArity == 2 || term.tupleArity == 4,
        (0..<term.tupleArity).allSatisfy({ term.elements[$0].isInteger })
      else { return nil }
      let position = term.elements[0]
      index = position.isSmall ? position.small - 1 : .max
      increment = term.elements[1]
      limit = term.tupleArity == 4 ? (term.elements[2], term.elements[3]) : nil
    }
  }

  fileprivate func updateCounter(
    _ term: Term, _ key: Term, _ operations: Term, initially initial: Term?
  ) throws(Raise) -> Term {
    let table = try updatableTable(term)
    try check(initial, for: table)
    let keyIndex = table.traits.keyIndex
    if !operations.isList {
      guard let operation = CounterOperation(operations, keyIndex: keyIndex) else {
        throw badarg()
      }
      return try updateCounter(table, term, key, operation, initial)
    }
    var list: [CounterOperation] = []
    try forEach(operations) { operation throws(Raise) in
      guard operation.isTuple, let operation = CounterOperation(operation, keyIndex: keyIndex)
      else { throw badarg() }
      list.append(operation)
    }
    var results: [Term] = []
    let isThere = try change(table, term, key, initially: initial) { object throws(Raise) in
      var values: [(index: Int, value: Term)] = []
      for operation in list {
        try check(operation, object, keyIndex)
        let current =
          values.last { $0.index == operation.index }?.value ?? object.elements[operation.index]
        let value = try apply(operation, to: current)
        values.append((operation.index, value))
        results.append(value)
      }
      return write(values, to: object)
    }
    guard isThere else { throw badarg(TableCause.badKey) }
    return self.list(results)
  }

  /// The same for one, without lists.
  private func updateCounter(
    _ table: Table, _ term: Term, _ key: Term, _ operation: CounterOperation, _ initial: Term?
  ) throws(Raise) -> Term {
    var result = Term.none
    let isThere = try change(table, term, key, initially: initial) { object throws(Raise) in
      try check(operation, object, table.traits.keyIndex)
      let current = object.elements[operation.index]
      result = try apply(operation, to: current)
      if Term.areSmall(current, result) {
        object.elements[operation.index] = result
        return object
      }
      return write([(operation.index, result)], to: object)
    }
    guard isThere else { throw badarg(TableCause.badKey) }
    return result
  }

  private func check(
    _ operation: CounterOperation, _ object: TableObject, _ keyIndex: Int
  ) throws(Raise) {
    guard 0..<object.arity ~= operation.index else { throw badarg(TableCause.position) }
    if operation.index == keyIndex { throw badarg(TableCause.keyPosition) }
    guard object.elements[operation.index].isInteger else { throw badarg() }
  }

  private func apply(_ operation: CounterOperation, to current: Term) throws(Raise) -> Term {
    let increment = operation.increment
    // The object's own integers are not the process's.
    let sum = try add(copyIn(current), increment)
    guard let (threshold, value) = operation.limit else { return sum }
    let isUpwards = Term.compare(increment, Term(small: 0)) >= 0
    let order = Term.compare(sum, threshold)
    return (isUpwards ? order > 0 : order < 0) ? value : sum
  }

  private func write(
    _ values: [(index: Int, value: Term)], to object: TableObject
  ) -> TableObject? {
    if values.isEmpty { return nil }
    if values.allSatisfy({ Term.areSmall($0.value, object.elements[$0.index]) }) {
      for (index, value) in values { object.elements[index] = value }
      return object
    }
    return object.replacing(values)
  }
}
