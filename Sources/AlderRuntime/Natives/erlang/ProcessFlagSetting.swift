private var includeSharedBinaries: Term { Atom.includeSharedBinaries }
private let sensitive = Term(atom: "sensitive")

extension NativeTable {
  static let processFlags: [Native] = [
    Native("process_flag") { p, flag, value throws(Raise) in try p.setFlag(flag, value) },
    Native("process_flag") { p, target, flag, value throws(Raise) in
      guard target.isLocalPid, flag == Atom.saveCalls, value.isSmall, value.small >= 0,
        let block = p.withMachine({ $0.processes.find(target.pidNumber) }),
        block.pointee.number.load(ordering: .relaxed) == target.pidNumber
      else { throw p.badarg() }
      return Term(small: 0)
    },
  ]
}

extension Process {
  /// Sets a flag of this process; the value is the old one.
  fileprivate func setFlag(_ flag: Term, _ value: Term) throws(Raise) -> Term {
    let old = state.pointee.flags
    switch flag {
    case Atom.trapExit:
      guard value.isBoolean else { throw badarg() }
      state.pointee.flags.trapsExits = value == Atom.true
      return Term(old.trapsExits)
    case Atom.errorHandler:
      guard value.isAtom else { throw badarg() }
      state.pointee.flags.errorHandler = value
      return old.errorHandler
    case Atom.saveCalls:
      guard value.isSmall, value.small >= 0, value.small <= 10_000 else { throw badarg() }
      state.pointee.flags.saveCalls = value.small
      return Term(small: old.saveCalls)
    case sensitive:
      guard value.isBoolean else { throw badarg() }
      return setSensitive(value == Atom.true)
    case Atom.asyncDist:
      guard value.isBoolean else { throw badarg() }
      state.pointee.flags.asyncDistribution = value == Atom.true
      return Term(old.asyncDistribution)
    default:
      try state.pointee.flags.setSpawnFlag(flag, value, self)
    }
    switch flag {
    case Atom.priority:
      shared.pointee.priority.store(state.pointee.flags.priority.rawValue, ordering: .relaxed)
      return old.priority.name
    case Atom.minHeapSize: return Term(small: old.minimumHeapSize)
    case Atom.minBinVheapSize: return Term(small: old.minimumBinaryHeapSize)
    case Atom.fullsweepAfter: return Term(small: old.fullSweepAfter)
    case Atom.messageQueueData: return old.messageQueueData
    default: return description(of: old.maximumHeap)
    }
  }

  /// Who is sensitive is not traced.
  private func setSensitive(_ isSensitive: Bool) -> Term {
    withMachine { machine in
      machine.tracing.withLock { _ in
        var flags = shared.traceFlags
        let wasSensitive = flags.contains(.sensitive)
        if isSensitive { flags.insert(.sensitive) } else { flags.remove(.sensitive) }
        shared.setTrace(flags, shared.pointee.tracer.load(ordering: .relaxed))
        return Term(wasSensitive)
      }
    }
  }

  /// The value of the max_heap_size flag.
  func description(of limit: MaximumHeap) -> Term {
    sortedMap([
      (Atom.errorLogger, Term(limit.errorLogger)),
      (includeSharedBinaries, Term(limit.includeSharedBinaries)),
      (Atom.kill, Term(limit.kill)), (Atom.size, Term(small: limit.size)),
    ])
  }
}

extension ProcessFlags {
  /// The flags that spawn_opt knows too. Unknown ones and bad values are badarg.
  mutating func setSpawnFlag(_ flag: Term, _ value: Term, _ p: Process) throws(Raise) {
    switch flag {
    case Atom.priority:
      guard let priority = Priority(name: value) else { throw p.badarg() }
      self.priority = priority
    case Atom.minHeapSize: minimumHeapSize = max(Heap.defaultMinimumSize, try count(value, p))
    case Atom.minBinVheapSize: minimumBinaryHeapSize = try count(value, p)
    case Atom.fullsweepAfter: fullSweepAfter = try count(value, p)
    case Atom.messageQueueData:
      guard value == Atom.onHeap || value == Atom.offHeap || value == Atom.mixed else {
        throw p.badarg()
      }
      messageQueueData = value
    case Atom.maxHeapSize: try setMaximumHeap(value, p)
    case Atom.asyncDist:
      guard value.isBoolean else { throw p.badarg() }
      asyncDistribution = value == Atom.true
    default: throw p.badarg()
    }
  }

  private func count(_ value: Term, _ p: Process) throws(Raise) -> Int {
    guard value.isSmall, value.small >= 0, value.small <= Heap.maximumRequest else {
      throw p.badarg()
    }
    return value.small
  }

  private mutating func setMaximumHeap(_ value: Term, _ p: Process) throws(Raise) {
    if value.isSmall {
      maximumHeap = MaximumHeap()
      maximumHeap.size = try count(value, p)
      return
    }
    // A map with other keys beside these few is larger than any program makes it.
    guard value.isBoxed(.flatMap) else { throw p.badarg() }
    let keys = value.box[1]
    var limit = MaximumHeap()
    var hasSize = false
    for index in 0..<keys.tupleArity {
      let (key, value) = (keys.elements[index], value.box[2 + index])
      switch key {
      case Atom.size:
        limit.size = try count(value, p)
        hasSize = true
      case Atom.kill where value.isBoolean: limit.kill = value == Atom.true
      case Atom.errorLogger where value.isBoolean: limit.errorLogger = value == Atom.true
      case includeSharedBinaries where value.isBoolean:
        limit.includeSharedBinaries = value == Atom.true
      case Atom.kill, Atom.errorLogger, includeSharedBinaries: throw p.badarg()
      default: break
      }
    }
    guard hasSize else { throw p.badarg() }
    maximumHeap = limit
  }
}

extension Priority {
  init?(name: Term) {
    switch name {
    case Atom.max: self = .max
    case Atom.high: self = .high
    case Atom.normal: self = .normal
    case Atom.low: self = .low
    default: return nil
    }
  }

  var name: Term {
    switch self {
    case .max: Atom.max
    case .high: Atom.high
    case .normal: Atom.normal
    case .low: Atom.low
    }
  }
}

extension Process {
  /// A map whose keys are given in their order. Precondition: at most 32.
  func sortedMap(_ pairs: [(key: Term, value: Term)]) -> Term {
    let keys = tuple(pairs.map(\.key))
    let box = allocate(2 + pairs.count)
    box[0] = Header(.flatMap, size: 1 + pairs.count).term
    box[1] = keys
    for index in pairs.indices { box[2 + index] = pairs[index].value }
    return Term(boxed: box)
  }
}
