import Glibc
import Synchronization

extension NativeTable {
  static let systemInformation: [Native] = [
    Native("system_info") { p, item throws(Raise) in try p.systemInformation(item) },
    Native("system_flag") { p, flag, value throws(Raise) in try p.setSystemFlag(flag, value) },
    Native("statistics") { p, item throws(Raise) in try p.statistics(item) },
    Native("memory") { p throws(Raise) in
      let pairs = MemoryUse(p).pairs.map { p.tuple($0.name, Term(small: $0.bytes)) }
      return p.list(pairs)
    },
    Native("memory") { p, item throws(Raise) in
      let pairs = MemoryUse(p).pairs
      if item.isAtom {
        guard let pair = pairs.first(where: { $0.name == item }) else { throw p.badarg() }
        return Term(small: pair.bytes)
      }
      var values: [Term] = []
      try p.forEach(item) { item throws(Raise) in
        guard let pair = pairs.first(where: { $0.name == item }) else { throw p.badarg() }
        values.append(p.tuple(item, Term(small: pair.bytes)))
      }
      return p.list(values)
    },
    Native("node") { _ throws(Raise) in Atom.nonodeNohost },
    Native("node") { p, term throws(Raise) in
      guard term.isPid || term.isPort || term.isReference else { throw p.badarg() }
      return Atom.nonodeNohost
    },
    Native("nodes") { _ throws(Raise) in .empty },
    Native("nodes") { p, _ throws(Raise) in .empty },
    Native("is_alive") { _ throws(Raise) in Atom.false },
    .step("halt", arity: 0) { p throws(Raise) in p.halt(0) },
    .step("halt", arity: 1) { p throws(Raise) in try p.halt(for: p[0]) },
    .step("halt", arity: 2) { p throws(Raise) in
      try p.forEach(p[1]) { option throws(Raise) in
        guard option.isTuple(arity: 2), option.elements[0] == Atom.flush,
          option.elements[1].isBoolean
        else { throw p.badarg() }
      }
      return try p.halt(for: p[0])
    },
  ]
}

extension Process {
  fileprivate func halt(for status: Term) throws(Raise) -> Next? {
    if status.isSmall, status.small >= 0 { return halt(status.small & 0xff) }
    if status == Term(atom: "abort") { abort() }
    guard let characters = status.listLength else { throw badarg() }
    var slogan = ""
    try forEach(status) { character throws(Raise) in
      guard character.isSmall,
        let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: character.small))
      else { throw badarg() }
      slogan.unicodeScalars.append(scalar)
    }
    charge(characters)
    slogan += "\n"
    slogan.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
    return halt(1)
  }

  /// Ends the machine. The process never goes on.
  fileprivate func halt(_ status: Int) -> Next? {
    withMachine { $0.halt(status) }
    state.pointee.awaitedReply = .max
    state.pointee.resume = nil
    state.pointee.waiting = .reply
    state.pointee.outcome = .waiting
    return nil
  }

  fileprivate func systemInformation(_ item: Term) throws(Raise) -> Term {
    switch item {
    case Atom.schedulers, Atom.schedulersOnline:
      return Term(small: withMachine { $0.schedulers.workers.count })
    case Atom.logicalProcessors: return Term(small: Processors.count)
    case Atom.processCount: return Term(small: withMachine { $0.processes.count })
    case Atom.processLimit: return Term(small: withMachine { $0.processes.limit })
    case Atom.atomCount: return Term(small: AtomTable.shared.count)
    case Atom.atomLimit: return Term(small: AtomTable.limit)
    case Atom.wordsize: return Term(small: MemoryLayout<Term>.stride)
    case Atom.scheduler:
      return Term(
        small: state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.index + 1 })
    case Atom.otpRelease: return characters("27")
    case Atom.version: return characters("0.1")
    case Atom.machine: return characters("Alder")
    case Atom.systemArchitecture: return characters(Self.architecture)
    case Atom.emulatorFlavor: return Term(atom: "tree")
    case Atom.smpSupport, Atom.threads: return Atom.true
    case Atom.osType: return tuple(Atom.unix, Atom.linux)
    case Atom.minHeapSize:
      return tuple(Atom.minHeapSize, Term(small: Heap.defaultMinimumSize))
    case Atom.fullsweepAfter:
      return tuple(Atom.fullsweepAfter, Term(small: ProcessFlags.defaultFullSweepAfter))
    case Atom.maxHeapSize:
      return tuple(Atom.maxHeapSize, description(of: MaximumHeap()))
    default: return try otherSystemInformation(item)
    }
  }

  private func otherSystemInformation(_ item: Term) throws(Raise) -> Term {
    guard item.isAtom else { throw badarg() }
    switch item.atomName {
    case "dirty_io_schedulers", "dirty_cpu_schedulers", "dirty_cpu_schedulers_online":
      return Term(small: DirtyPool.maximum)
    case "logical_processors_available", "logical_processors_online":
      return Term(small: Processors.count)
    case "start_time": return Term(small: 0)
    case "time_offset": return Term(atom: "final")
    case "time_warp_mode": return Term(atom: "no_time_warp")
    case "tolerant_timeofday", "time_correction": return Atom.true
    case "endian": return Atom.little
    case "multi_scheduling": return Term(atom: "enabled")
    case "port_count", "ets_count": return Term(small: 0)
    case "port_limit": return Term(small: 65536)
    case "ets_limit": return Term(small: 8192)
    case "build_type": return Term(atom: "opt")
    case "debug_compiled", "dist_ctrl", "creation": return Atom.false
    case "system_version":
      return characters("Alder \(Machine.version) (Erlang/OTP 27 language)\n")
    default: throw badarg()
    }
  }

  private static var architecture: String {
    #if arch(arm64)
      "aarch64-unknown-linux-gnu"
    #else
      "x86_64-unknown-linux-gnu"
    #endif
  }

  /// The flags can be read by setting them, as in OTP; they change nothing here.
  fileprivate func setSystemFlag(_ flag: Term, _ value: Term) throws(Raise) -> Term {
    switch flag {
    case Atom.schedulersOnline:
      guard value.isSmall, value.small > 0 else { throw badarg() }
      return Term(small: withMachine { $0.schedulers.workers.count })
    case Atom.fullsweepAfter:
      guard value.isSmall, value.small >= 0 else { throw badarg() }
      return Term(small: ProcessFlags.defaultFullSweepAfter)
    case Atom.minHeapSize:
      guard value.isSmall, value.small >= 0 else { throw badarg() }
      return Term(small: Heap.defaultMinimumSize)
    case Term(atom: "backtrace_depth"):
      guard value.isSmall, value.small >= 0 else { throw badarg() }
      return Term(small: 8)
    default: throw badarg()
    }
  }

  fileprivate func statistics(_ item: Term) throws(Raise) -> Term {
    let machine = state.pointee.machine.takeUnretainedValue()
    switch item {
    case Atom.runtime:
      return sinceLast(machine.clock.processorTime / 1_000_000, machine.lastRuntime)
    case Atom.wallClock:
      return sinceLast(machine.clock.monotonic / 1_000_000, machine.lastWallClock)
    case Atom.reductions, Atom.exactReductions:
      let current =
        state.pointee.accountedReductions - state.pointee.reductions
        - state.pointee.trappedReductions
      return sinceLast(machine.schedulers.reductions + current, machine.lastReductions)
    case Atom.contextSwitches: return tuple(Term(small: machine.schedulers.turns), Term(small: 0))
    case Atom.runQueue, Term(atom: "total_run_queue_lengths"):
      return Term(small: machine.schedulers.runQueueLength)
    case Atom.totalActiveTasks, Term(atom: "total_active_tasks_all"):
      return Term(small: machine.schedulers.runQueueLength + 1)
    case Term(atom: "run_queue_lengths"), Term(atom: "run_queue_lengths_all"):
      return list(machine.schedulers.workers.map { Term(small: $0.runQueue.count) })
    case Atom.garbageCollection:
      let (count, words) = withMachine {
        ($0.collections.collectionCount, $0.collections.reclaimedWords)
      }
      return tuple(Term(small: count), Term(small: words), Term(small: 0))
    case Atom.io:
      return tuple(
        tuple(Term(atom: "input"), Term(small: 0)), tuple(Term(atom: "output"), Term(small: 0)))
    default: throw badarg()
    }
  }

  /// {Total, SinceLastCall}.
  private func sinceLast(_ total: Int, _ last: borrowing Atomic<Int>) -> Term {
    tuple(Term(small: total), Term(small: total - last.exchange(total, ordering: .relaxed)))
  }
}

/// What erlang:memory says, in bytes.
private struct MemoryUse {
  let pairs: [(name: Term, bytes: Int)]

  init(_ p: Process) {
    let resident = PhysicalMemory.resident()
    let processes = p.withMachine { machine in
      machine.processes.numbers().reduce(0) { sum, number in
        guard let process = machine.processes.find(number) else { return sum }
        let words = process.pointee.footprint.load(ordering: .relaxed)
        return sum + words * MemoryLayout<Term>.stride + ProcessShared.blockSize
      }
    }
    let total = max(resident, processes)
    let atoms = AtomTable.shared.count * 48
    pairs = [
      (Atom.total, total), (Atom.processes, processes), (Atom.processesUsed, processes),
      (Atom.system, total - processes), (Atom.atom, atoms), (Atom.atomUsed, atoms),
      (Atom.binary, 0), (Atom.code, 0), (Atom.ets, 0),
    ]
  }
}
