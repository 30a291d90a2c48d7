/// The options of ets:new/2 and ets:setopts/2.
struct TableSettings {
  var traits = TableTraits()
  /// Nil when the options do not say.
  private(set) var newHeir: TableBody.Heir?

  var heir: TableBody.Heir { newHeir ?? .none }

  mutating func read(_ options: Term, _ p: Process) throws(Raise) {
    guard options.isList else { throw p.badarg() }
    var isDecentralized: Bool?
    var rest = options
    while rest.isCons {
      guard readOne(rest.head, &isDecentralized) else { throw p.badarg() }
      rest = rest.tail
    }
    guard rest.isEmpty else { throw p.badarg() }
    let concurrent = traits.has(.writeConcurrency)
    let usual = traits.has(.automaticConcurrency) || concurrent && traits.isOrdered
    traits.set(.decentralizedCounters, concurrent && (isDecentralized ?? usual))
  }

  private mutating func readOne(_ option: Term, _ isDecentralized: inout Bool?) -> Bool {
    switch option {
    case Self.set: traits.kind = .set
    case Self.orderedSet: traits.kind = .orderedSet
    case Self.bag: traits.kind = .bag
    case Self.duplicateBag: traits.kind = .duplicateBag
    case Self.public: traits.protection = .public
    case Self.protected: traits.protection = .protected
    case Self.private: traits.protection = .private
    case Self.namedTable: traits.set(.named, true)
    case Self.compressed: traits.set(.compressed, true)
    default: return readPair(option, &isDecentralized) || readOneHeir(option)
    }
    return true
  }

  private mutating func readPair(_ option: Term, _ isDecentralized: inout Bool?) -> Bool {
    guard option.isTuple(arity: 2) else { return false }
    let value = option.elements[1]
    switch option.elements[0] {
    case Self.keyPosition:
      guard value.isSmall, 1...Int(Int32.max) ~= value.small else { return false }
      traits.setKeyPosition(value.small)
    case Self.readConcurrency where value.isBoolean:
      traits.set(.readConcurrency, value == Atom.true)
    case Self.writeConcurrency where value.isBoolean || value == Self.auto:
      traits.set(.writeConcurrency, value != Atom.false)
      traits.set(.automaticConcurrency, value == Self.auto)
    case Self.decentralizedCounters where value.isBoolean:
      isDecentralized = value == Atom.true
    default: return false
    }
    return true
  }

  /// Of setopts: one option, or a list of them. False for anything else.
  mutating func readHeir(_ options: Term, _ p: Process) -> Bool {
    if !options.isList { return readOneHeir(options) }
    var rest = options
    while rest.isCons {
      // Once is enough.
      guard newHeir == nil, readOneHeir(rest.head) else { return false }
      rest = rest.tail
    }
    return rest.isEmpty
  }

  private mutating func readOneHeir(_ option: Term) -> Bool {
    guard option.isTuple, option.tupleArity > 1, option.elements[0] == Self.heirTag else {
      return false
    }
    let process = option.elements[1]
    if option.tupleArity == 2, process == Atom.none {
      newHeir = TableBody.Heir.none
    } else if option.tupleArity == 3, process.isLocalPid {
      newHeir = .process(
        number: process.pidNumber, data: OwnedTerm(copying: option.elements[2]))
    } else {
      return false
    }
    return true
  }

  static let set = Term(atom: "set")
  static let orderedSet = Term(atom: "ordered_set")
  static let bag = Term(atom: "bag")
  static let duplicateBag = Term(atom: "duplicate_bag")
  static let `public` = Term(atom: "public")
  static let protected = Term(atom: "protected")
  static let `private` = Term(atom: "private")
  static let namedTable = Term(atom: "named_table")
  static let compressed = Term(atom: "compressed")
  static let keyPosition = TableCause.keyPosition
  static let readConcurrency = Term(atom: "read_concurrency")
  static let writeConcurrency = Term(atom: "write_concurrency")
  static let decentralizedCounters = Term(atom: "decentralized_counters")
  static let auto = Term(atom: "auto")
  static let heirTag = Term(atom: "heir")
}
