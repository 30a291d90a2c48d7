/// ets:info/1,2.
extension NativeTable {
  static let tableInformation: [Native] = [
    Native("info") { p, term throws(Raise) in
      guard let table = try p.tableIfAny(term) else { return Atom.undefined }
      let information = TableInformation(table, p)
      return p.list(TableInformation.defaultItems.map { p.tuple($0, information[$0] ?? .none) })
    },
    Native("info") { p, term, item throws(Raise) in
      guard let table = try p.tableIfAny(term) else {
        guard TableInformation.items.contains(item) else { throw p.badarg() }
        return Atom.undefined
      }
      guard let value = TableInformation(table, p)[item] else { throw p.badarg() }
      return value
    },
  ]
}

extension Process {
  fileprivate func tableIfAny(_ term: Term) throws(Raise) -> Table? {
    guard term.isAtom || term.isReference else { throw badarg(TableCause.type) }
    return withMachine { $0.tables.find(term) }
  }
}

/// What is known of a table, as terms.
private struct TableInformation {
  private let table: Table
  private let p: Process

  static let defaultItems = [
    Term(atom: "id"), TableSettings.decentralizedCounters, TableSettings.readConcurrency,
    TableSettings.writeConcurrency, TableSettings.compressed, Atom.memory, TableCause.owner,
    TableSettings.heirTag, Atom.name, Atom.size, node, TableSettings.namedTable, Atom.type,
    TableSettings.keyPosition, protection,
  ]
  static let items = Set(defaultItems + [fixed, safeFixed, safeFixedMonotonic, stats, binary])

  private static let node = Term(atom: "node")
  private static let protection = Term(atom: "protection")
  private static let fixed = Term(atom: "fixed")
  private static let safeFixed = Term(atom: "safe_fixed")
  private static let safeFixedMonotonic = Term(atom: "safe_fixed_monotonic_time")
  private static let stats = Term(atom: "stats")
  private static let binary = Atom.binary

  init(_ table: Table, _ p: Process) {
    self.table = table
    self.p = p
  }

  /// Nil for what is no item.
  subscript(item: Term) -> Term? {
    let traits = table.traits
    switch item {
    case TableCause.id: return p.reference(table.identifier, aliasOf: nil)
    case TableSettings.decentralizedCounters: return Term(traits.has(.decentralizedCounters))
    case TableSettings.readConcurrency: return Term(traits.has(.readConcurrency))
    case TableSettings.writeConcurrency:
      return traits.has(.automaticConcurrency)
        ? TableSettings.auto : Term(traits.has(.writeConcurrency))
    case TableSettings.compressed: return Term(traits.has(.compressed))
    case Atom.memory:
      let size = table.size()
      return Term(small: size.words + size.buckets + Self.fixedWords)
    case TableCause.owner:
      return Term(localPid: table.body.pointee.owner.load(ordering: .relaxed))
    case TableSettings.heirTag: return heir
    case Atom.name:
      return p.withMachine { $0.tables.withLock(table) { body, _ in body.pointee.name } }
        ?? Atom.undefined
    case Atom.size: return Term(small: table.size().count)
    case Self.node: return Atom.nonodeNohost
    case TableSettings.namedTable: return Term(traits.has(.named))
    case Atom.type: return kind
    case TableSettings.keyPosition: return Term(small: traits.keyIndex + 1)
    case Self.protection: return protection
    case Self.fixed: return Term(table.isFixed)
    case Self.safeFixed: return fixation(isMonotonic: false)
    case Self.safeFixedMonotonic: return fixation(isMonotonic: true)
    case Self.stats: return traits.isOrdered ? Atom.false : statistics
    case Self.binary: return .empty
    default: return nil
    }
  }

  /// What a table takes that has no objects.
  private static let fixedWords = 32

  private var kind: Term {
    switch table.traits.kind {
    case .set: TableSettings.set
    case .orderedSet: TableSettings.orderedSet
    case .bag: TableSettings.bag
    case .duplicateBag: TableSettings.duplicateBag
    }
  }

  private var protection: Term {
    switch table.traits.protection {
    case .public: TableSettings.public
    case .protected: TableSettings.protected
    case .private: TableSettings.private
    }
  }

  private var heir: Term {
    let number = p.withMachine { machine in
      machine.tables.withLock(table) { body, _ -> Int? in
        guard case .process(let number, _) = body.pointee.heir,
          let block = machine.processes.find(number),
          block.pointee.number.load(ordering: .relaxed) == number
        else { return nil }
        return number
      }
    }
    guard let number, let number else { return Atom.none }
    return Term(localPid: number)
  }

  /// {Since, [{Pid, Count}]}, or false.
  private func fixation(isMonotonic: Bool) -> Term {
    let fixation = p.withMachine { machine in
      machine.tables.withLock(table) { body, _ in
        (body.pointee.fixers.sorted { $0.key < $1.key }, body.pointee.fixedSince)
      }
    }
    guard let (fixers, since) = fixation, !fixers.isEmpty else { return Atom.false }
    let list = p.list(fixers.map { p.tuple(Term(localPid: $0.key), Term(small: $0.value)) })
    if isMonotonic { return p.tuple(p.integer(since.monotonic), list) }
    let microseconds = since.system / 1000
    let time = p.tuple(
      Term(small: microseconds / 1_000_000_000_000),
      Term(small: microseconds / 1_000_000 % 1_000_000), Term(small: microseconds % 1_000_000))
    return p.tuple(time, list)
  }

  /// {Buckets, AverageChain, StandardDeviation, ExpectedDeviation, ShortestChain, LongestChain, Fixations},
  /// as far as it is known without going through the table.
  private var statistics: Term {
    let size = table.size()
    let average = size.buckets == 0 ? 0 : Double(size.count) / Double(size.buckets)
    let deviation = p.float(average.squareRoot())
    return p.tuple([
      Term(small: size.buckets), p.float(average), deviation, deviation, Term(small: 0),
      Term(small: size.count), Term(small: table.body.pointee.fixers.count),
    ])
  }
}
