/// Slots of a selection's frame, behind the arguments of the native.
private enum SelectionSlot {
  static let table = 3
  static let program = 4
  static let purpose = 5
  static let isForward = 6
  /// A number or `none`.
  static let limit = 7
  static let position = 8
  static let results = 9
  static let count = 10
  static let name = 11
  static let arity = 12
  static let end = 13
}

/// Goes on with a selection, piece by piece.
final class SelectionStep: WaitingStep {
  init(_ site: Site) { super.init(site, live: LiveSlots(first: SelectionSlot.end)) }

  override func run(_ p: Process) throws(Raise) -> Next? {
    guard var traversal = p.traversal(), traversal.advance() else { throw p.selectionFailure() }
    p.charge(traversal.steps)
    if traversal.isAtEnd || traversal.isFull { return p.deliver(traversal.value()) }
    p[SelectionSlot.position] = p.term(for: traversal.position)
    p[SelectionSlot.results] = traversal.results
    p[SelectionSlot.count] = Term(small: traversal.count)
    return p.goOn(at: self)
  }
}

extension Process {
  func select(
    _ name: String, _ purpose: Traversal.Purpose, _ direction: Table.Direction = .forward,
    limit: Term? = nil, with specification: Term
  ) throws(Raise) -> Next? {
    let changes = purpose == .delete || purpose == .replace
    let table = try table(self[0], changes ? .write : .read)
    if purpose == .replace, table.traits.isBag { throw badarg(TableCause.tableType) }
    let limit = try limit.map { limit throws(Raise) in try self.limit(limit) }
    // Without clauses nothing matches.
    if specification.isEmpty {
      let nothing = limit == nil ? Term.empty : Table.endOfTable
      return deliver(purpose == .select ? nothing : Term(small: 0))
    }
    var compiler = MatchCompiler(self)
    guard let handle = try compiler.compile(specification, keyIndex: table.traits.keyIndex),
      let program = MatchProgram(handle),
      purpose != .replace || keepsKeys(specification, table.traits.keyIndex)
    else { throw badarg() }
    // Results come last first: without a limit, one goes through an ordered_set the other way round.
    let isReversed = limit == nil && purpose == .select
    let direction = isReversed ? direction.opposite : direction
    var traversal = Traversal(
      self, table, handle, program, purpose, direction, limit: limit, position: .start)
    if let keys = program.keys {
      guard traversal.visit(keys) else { throw noTable(self[0]) }
      charge(traversal.count)
      return deliver(traversal.value())
    }
    return try beginSelection(traversal, name, arity: limit == nil ? 2 : 3)
  }

  private func limit(_ term: Term) throws(Raise) -> Int {
    if term.isSmall, term.small > 0 { return term.small }
    guard term.isBignum, !term.isNegativeInteger else { throw badarg() }
    return .max
  }

  /// select(Continuation)
  func continueSelection(_ name: String) throws(Raise) -> Next? {
    let continuation = self[0]
    if continuation == Table.endOfTable { return deliver(continuation) }
    guard let traversal = traversal(for: continuation) else { throw badarg() }
    _ = try table(continuation.elements[0], .read)
    if traversal.isAtEnd || traversal.isFull { return deliver(traversal.value()) }
    return try beginSelection(traversal, name, arity: 1)
  }

  private func beginSelection(
    _ traversal: Traversal, _ name: String, arity: Int
  ) throws(Raise) -> Next? {
    reserveFrame(SelectionSlot.end)
    for slot in arity..<SelectionSlot.table { self[slot] = .empty }
    self[SelectionSlot.table] = reference(traversal.table.identifier, aliasOf: nil)
    self[SelectionSlot.program] = traversal.handle
    self[SelectionSlot.purpose] = Term(small: traversal.purpose.rawValue)
    self[SelectionSlot.isForward] = Term(traversal.direction == .forward)
    self[SelectionSlot.limit] = traversal.limit.map { integer(min($0, Term.smallMaximum)) } ?? .none
    self[SelectionSlot.position] = term(for: traversal.position)
    self[SelectionSlot.results] = traversal.results
    self[SelectionSlot.count] = Term(small: traversal.count)
    self[SelectionSlot.name] = Term(atom: name)
    self[SelectionSlot.arity] = Term(small: arity)
    return try withMachine { $0.steps.selection }.run(self)
  }

  /// As the frame has it; nil when the table is gone.
  fileprivate func traversal() -> Traversal? {
    guard let table = withMachine({ $0.tables.find(self[SelectionSlot.table]) }),
      let program = MatchProgram(self[SelectionSlot.program]),
      let purpose = Traversal.Purpose(rawValue: self[SelectionSlot.purpose].small),
      let position = position(from: self[SelectionSlot.position])
    else { return nil }
    var traversal = Traversal(
      self, table, self[SelectionSlot.program], program, purpose,
      self[SelectionSlot.isForward] == Atom.true ? .forward : .backward,
      limit: self[SelectionSlot.limit].isNone ? nil : self[SelectionSlot.limit].small,
      position: position)
    traversal.results = self[SelectionSlot.results]
    traversal.count = self[SelectionSlot.count].small
    return traversal
  }

  /// The table has been deleted meanwhile. The frame is not that of the native.
  fileprivate func selectionFailure() -> Raise {
    let raise = badarg(TableCause.id)
    let key = FunctionKey(Atom.ets, self[SelectionSlot.name], self[SelectionSlot.arity].small)
    guard let native = machine.code.native(key) else { return raise }
    return blame(native)
  }
}

// MARK: Continuations

/// {Table, Position, Limit, Program, Results, IsForward}: results that are too many for one answer
/// wait in it, the first first.
extension Process {
  fileprivate func continuation(_ traversal: Traversal, _ rest: Term) -> Term {
    tuple([
      reference(traversal.table.identifier, aliasOf: nil), term(for: traversal.position),
      integer(min(traversal.limit ?? 1, Term.smallMaximum)), traversal.handle, rest,
      Term(traversal.direction == .forward),
    ])
  }

  /// Nil for what is no continuation, or no longer one.
  fileprivate func traversal(for continuation: Term) -> Traversal? {
    guard continuation.isTuple(arity: 6),
      let table = withMachine({ $0.tables.find(continuation.elements[0]) }),
      let position = position(from: continuation.elements[1]),
      continuation.elements[2].isSmall, continuation.elements[2].small > 0,
      let program = MatchProgram(continuation.elements[3]),
      let count = continuation.elements[4].listLength
    else { return nil }
    var traversal = Traversal(
      self, table, continuation.elements[3], program, .select,
      continuation.elements[5] == Atom.true ? .forward : .backward,
      limit: continuation.elements[2].small, position: position)
    traversal.results = reversed(continuation.elements[4])
    traversal.count = count
    return traversal
  }

  fileprivate func reversed(_ list: Term) -> Term {
    var result = Term.empty
    var rest = list
    while rest.isCons {
      result = cons(rest.head, result)
      rest = rest.tail
    }
    return result
  }

  /// An atom, the upper 60 bits of a place, or a list with a key.
  fileprivate func term(for position: Traversal.Position) -> Term {
    switch position {
    case .start: Atom.start
    case .end: Table.endOfTable
    case .place(let place): Term(small: Int(place >> 4))
    case .key(let key): cons(key, .empty)
    }
  }

  fileprivate func position(from term: Term) -> Traversal.Position? {
    if term == Atom.start { return .start }
    if term == Table.endOfTable { return .end }
    if term.isSmall, term.small >= 0, term.small >> 60 == 0 {
      return .place(UInt(bitPattern: term.small) << 4)
    }
    return term.isCons ? .key(term.head) : nil
  }
}

extension Traversal {
  /// What the caller gets: all, or as many as the limit says.
  fileprivate func value() -> Term {
    guard purpose == .select else { return Term(small: count) }
    guard let limit else { return results }
    if count == 0 { return Table.endOfTable }
    var rest = p.reversed(results)
    var part = ListBuilder(p)
    for _ in 0..<min(limit, count) {
      part.append(rest.head)
      rest = rest.tail
    }
    let isOver = isAtEnd && (count < limit || program.keys != nil) && rest.isEmpty
    return p.tuple(part.finish(), isOver ? Table.endOfTable : p.continuation(self, rest))
  }
}
