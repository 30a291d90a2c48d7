extension NativeTable {
  static let processInformation: [Native] = [
    .step("process_info", arity: 1) { p throws(Raise) in try p.information(of: p[0], .none) },
    .step("process_info", arity: 2) { p throws(Raise) in try p.information(of: p[0], p[1]) },
  ]
}

extension Process {
  /// The items of process_info/1, in their order.
  private static let defaultItems = [
    Atom.registeredName, Atom.currentFunction, Atom.initialCall, Atom.status,
    Atom.messageQueueLen, Atom.links, Atom.dictionary, Atom.trapExit, Atom.errorHandler,
    Atom.priority, Atom.groupLeader, Atom.totalHeapSize, Atom.heapSize, Atom.stackSize,
    Atom.reductions, Atom.garbageCollection, Atom.suspending,
  ]

  fileprivate func information(of target: Term, _ items: Term) throws(Raise) -> Next? {
    guard target.isLocalPid else { throw badarg() }
    if items.isAtom || items.isTuple {
      guard isItem(items) else { throw badarg() }
    } else if !items.isNone {
      try forEach(items) { item throws(Raise) in if !isItem(item) { throw badarg() } }
    }
    if target == state.pointee.pid {
      handleSignals()
      if state.pointee.ending != nil { return leaveToEnd() }
      return deliver(processInformation(items))
    }
    return request(
      .infoRequest, items, to: target.pidNumber, otherwise: Atom.undefined,
      at: withMachine { $0.steps.deliverReply })
  }

  private func isItem(_ item: Term) -> Bool {
    if item.isTuple(arity: 2) { return item.elements[0] == Atom.dictionary }
    return Self.items.contains(item)
  }

  private static let items: Set<Term> = Set(
    defaultItems + [
      Atom.messages, Atom.monitors, Atom.monitoredBy, Atom.currentLocation,
      Atom.currentStacktrace, Atom.memory, Atom.minHeapSize, Atom.minBinVheapSize,
      Atom.maxHeapSize, Atom.messageQueueData, Atom.parent, Atom.fullsweepAfter,
      Atom.garbageCollectionInfo, Atom.binary, Atom.sequentialTraceToken, Atom.asyncDist,
      Atom.backtrace, catchLevel, lastCalls, trace, label,
    ])

  private static let catchLevel = Term(atom: "catchlevel")
  private static let lastCalls = Term(atom: "last_calls")
  private static let trace = Term(atom: "trace")
  private static let label = Term(atom: "label")
  /// What proc_lib:set_label/1 writes in the process dictionary.
  private static let labelKey = Term(atom: "$process_label")

  /// What process_info says of this process: for an item its pair (`[]` for the name it does not have),
  /// for a list of items those of all, for none those that process_info/1 gives.
  func processInformation(_ items: Term) -> Term {
    if items.isNone {
      var pairs = Term.empty
      for item in Self.defaultItems.reversed() {
        let pair = informationPair(item, inList: false)
        if !pair.isEmpty { pairs = cons(pair, pairs) }
      }
      return pairs
    }
    if items == Self.displayBacktrace {
      displayBacktrace()
      return Atom.true
    }
    if items.isList {
      var pairs: [Term] = []
      var rest = items
      while rest.isCons {
        pairs.append(informationPair(rest.head, inList: true))
        rest = rest.tail
      }
      return list(pairs)
    }
    return informationPair(items, inList: false)
  }

  private func informationPair(_ item: Term, inList: Bool) -> Term {
    let value = informationValue(item)
    if item == Atom.registeredName, value.isEmpty, !inList { return .empty }
    return tuple(item, value)
  }

  private func informationValue(_ item: Term) -> Term {
    let flags = state.pointee.flags
    switch item {
    case Atom.registeredName:
      let bits = shared.pointee.registeredName.load(ordering: .relaxed)
      return bits == 0 ? .empty : Term(bits: bits)
    case Atom.initialCall:
      let call = state.pointee.initialCall
      return tuple(call.module, call.name, Term(small: call.arity))
    case Atom.status: return status
    case Atom.messageQueueLen: return Term(small: state.pointee.mailbox.count)
    case Atom.messages: return messageList()
    case Atom.dictionary: return dictionaryList()
    case Atom.trapExit: return Term(flags.trapsExits)
    case Atom.errorHandler: return flags.errorHandler
    case Atom.priority: return flags.priority.name
    case Atom.groupLeader: return state.pointee.groupLeader
    case Atom.parent: return state.pointee.parent.isNone ? Atom.undefined : state.pointee.parent
    case Atom.suspending: return suspendingList
    case Atom.links, Atom.monitors, Atom.monitoredBy: return relations(item)
    case Atom.currentFunction, Atom.currentLocation, Atom.currentStacktrace: return place(item)
    case Atom.messageQueueData: return flags.messageQueueData
    case Atom.asyncDist: return Term(flags.asyncDistribution)
    case Atom.sequentialTraceToken: return .empty
    case Atom.binary: return sharedBinaries()
    case Atom.backtrace: return backtrace()
    case Self.catchLevel: return Term(small: handlerCount)
    case Self.lastCalls: return Atom.false
    case Self.trace: return Term(small: 0)
    case Self.label: return state.pointee.dictionary[Self.labelKey] ?? Atom.undefined
    default: break
    }
    if item.isTuple(arity: 2) {
      if item.elements[0] == Atom.messages { return oldestMessages(item.elements[1].small) }
      return state.pointee.dictionary[item.elements[1]] ?? Atom.undefined
    }
    return memoryValue(item)
  }

  private var status: Term {
    if state.pointee.suspensions > 0 { return Atom.suspended }
    switch state.pointee.waiting {
    case .running: return Atom.running
    case .entry, .step: return Atom.runnable
    case .message, .reply: return Atom.waiting
    }
  }

  /// {Address, Bytes, References} of each large binary that the heap refers to.
  private func sharedBinaries() -> Term {
    var binaries: [Term] = []
    for list in [state.pointee.heap.offHeap, state.pointee.heap.oldOffHeap] {
      var next = list
      while let object = next {
        let bytes = OffHeap.bytes(of: object)
        binaries.append(
          tuple(
            integer(Int(bitPattern: bytes.bytes)), Term(small: OffHeap.byteCount(of: object)),
            Term(small: bytes.referenceCount)))
        next = OffHeap.next(after: object)
      }
    }
    return list(binaries)
  }

  private func messageList() -> Term {
    var messages: [Term] = []
    var next = state.pointee.mailbox.first
    while let message = next {
      messages.append(copyIn(message.pointee.term))
      next = message.pointee.next
    }
    return list(messages)
  }

  private func relations(_ item: Term) -> Term {
    switch item {
    case Atom.links: return list(linkedPeers())
    case Atom.monitors:
      return list(
        state.pointee.monitors.targets.values.filter { $0.number != Monitors.nobody }.map {
          target in
          let what =
            target.name.isNone ? Term(peer: target.number) : tuple(target.name, Atom.nonodeNohost)
          return tuple(target.number >= 0 ? Atom.process : Atom.port, what)
        })
    default:
      return list(state.pointee.monitors.watchersInOrder.map { Term(localPid: $0.watcher.number) })
    }
  }

  /// Processes before ports.
  private func linkedPeers() -> [Term] {
    let numbers = state.pointee.links.numbers
    return (numbers.filter { $0 >= 0 }.sorted() + numbers.filter { $0 < 0 }.sorted(by: >))
      .map { Term(peer: $0) }
  }

  // MARK: Memory

  private func memoryValue(_ item: Term) -> Term {
    let flags = state.pointee.flags
    switch item {
    case Atom.totalHeapSize: return Term(small: heapFootprint)
    case Atom.heapSize: return Term(small: state.pointee.heap.capacity)
    case Atom.stackSize:
      return Term(small: state.pointee.frame - state.pointee.stack.base)
    case Atom.memory:
      return Term(small: footprint * MemoryLayout<Term>.stride + ProcessShared.blockSize)
    case Atom.reductions:
      let current =
        state.pointee.accountedReductions - state.pointee.reductions
        - state.pointee.trappedReductions
      return Term(small: state.pointee.spentReductions + current)
    case Atom.minHeapSize: return Term(small: flags.minimumHeapSize)
    case Atom.minBinVheapSize: return Term(small: flags.minimumBinaryHeapSize)
    case Atom.maxHeapSize: return description(of: flags.maximumHeap)
    case Atom.fullsweepAfter: return Term(small: flags.fullSweepAfter)
    case Atom.garbageCollection:
      return list([
        tuple(Atom.maxHeapSize, description(of: flags.maximumHeap)),
        tuple(Atom.minBinVheapSize, Term(small: flags.minimumBinaryHeapSize)),
        tuple(Atom.minHeapSize, Term(small: flags.minimumHeapSize)),
        tuple(Atom.fullsweepAfter, Term(small: flags.fullSweepAfter)),
        tuple(Atom.minorGcs, Term(small: state.pointee.heap.minorsSinceFull)),
      ])
    case Atom.garbageCollectionInfo: return collectorState()
    default: return Atom.undefined
    }
  }

  /// The sizes that the collector goes by, as garbage_collection_info and reports show them.
  func collectorState() -> Term {
    let heap = state.pointee.heap
    func pair(_ name: Term, _ count: Int) -> Term { tuple(name, Term(small: count)) }
    let top = heap.chunk == nil ? state.pointee.heapTop : heap.top
    return list([
      pair(oldHeapBlockSize, heap.oldEnd - heap.oldBase), pair(heapBlockSize, heap.capacity),
      pair(fragmentSize, heap.fragmentWords), pair(recentSize, heap.mark - heap.base),
      pair(Atom.stackSize, state.pointee.frame - state.pointee.stack.base),
      pair(oldHeapSize, heap.oldTop - heap.oldBase), pair(Atom.heapSize, top - heap.base),
    ])
  }
}

private let oldHeapBlockSize = Term(atom: "old_heap_block_size")
private let heapBlockSize = Term(atom: "heap_block_size")
private let fragmentSize = Term(atom: "mbuf_size")
private let recentSize = Term(atom: "recent_size")
private let oldHeapSize = Term(atom: "old_heap_size")
