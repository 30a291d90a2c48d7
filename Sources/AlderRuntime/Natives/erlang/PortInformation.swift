extension NativeTable {
  static let portInformation: [Native] = [
    Native("ports") { p throws(Raise) in
      p.list(p.withMachine { $0.ports.numbers }.map { Term(localPort: $0) })
    },
    Native("port_info") { p, port throws(Raise) in
      guard let facts = try p.portFacts(port) else { return Atom.undefined }
      var items = PortFacts.defaultItems
      if facts.name.isNone { items.removeFirst() }
      return p.list(try items.map { name throws(Raise) in try p.portItem(name, facts) })
    },
    Native("port_info") { p, port, item throws(Raise) in
      guard let facts = try p.portFacts(port) else { return Atom.undefined }
      if item == Atom.registeredName, facts.name.isNone { return .empty }
      return try p.portItem(item, facts)
    },
  ]
}

/// A port as it was at one moment.
private struct PortFacts {
  let port: Port
  let name: Term
  let owner: Int
  let links: [Int]
  let watchers: [Int]
  let input: Int
  let output: Int
  let queued: Int

  init(_ access: PortAccess) {
    port = access.port
    let bits = access.port.registeredName.load(ordering: .relaxed)
    name = bits == 0 ? .none : Term(bits: bits)
    owner = access.owner
    let state = access.state
    links = state.pointee.links.sorted()
    watchers = state.pointee.monitors.map { $0.watcher.number }
    input = state.pointee.inputBytes
    output = state.pointee.outputBytes
    queued = state.pointee.queuedBytes
  }

  /// The name only if there is one.
  static let defaultItems = [
    Atom.registeredName, Atom.name, Atom.links, id, connected, input, output, systemProcess,
  ]

  static let id = Term(atom: "id")
  static let connected = Term(atom: "connected")
  static let input = Term(atom: "input")
  static let output = Term(atom: "output")
  static let systemProcess = Term(atom: "os_pid")
  static let parallelism = Term(atom: "parallelism")
  static let locking = Term(atom: "locking")
  static let portLevel = Term(atom: "port_level")
  static let queueSize = Term(atom: "queue_size")
}

extension Process {
  /// Nil when there is no such port.
  fileprivate func portFacts(_ port: Term) throws(Raise) -> PortFacts? {
    guard port.isPort || port.isAtom else { throw badarg() }
    return findPort(port)?.access { PortFacts($0) }
  }

  fileprivate func portItem(_ item: Term, _ facts: PortFacts) throws(Raise) -> Term {
    tuple(item, try portValue(item, facts))
  }

  private func portValue(_ item: Term, _ facts: PortFacts) throws(Raise) -> Term {
    let driver = facts.port.driver
    switch item {
    case Atom.registeredName: return facts.name
    case Atom.name: return term(driver.name)
    case Atom.links: return list(facts.links.map { Term(localPid: $0) })
    case PortFacts.id: return Term(small: facts.port.number)
    case PortFacts.connected: return Term(localPid: facts.owner)
    case PortFacts.input: return Term(small: facts.input)
    case PortFacts.output: return Term(small: facts.output)
    case PortFacts.systemProcess:
      return driver.systemProcess.map { Term(small: $0) } ?? Atom.undefined
    case PortFacts.parallelism: return Term(driver.parallelism)
    case PortFacts.locking: return PortFacts.portLevel
    case Atom.memory: return Term(small: MemoryLayout<PortState>.size + facts.queued)
    case PortFacts.queueSize: return Term(small: facts.queued)
    case Atom.monitors: return .empty
    case Atom.monitoredBy: return list(facts.watchers.map { Term(localPid: $0) })
    default: throw badarg()
    }
  }
}
