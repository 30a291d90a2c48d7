import Synchronization

extension NativeTable {
  static let statistics: [Native] = [
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
  ]
}

extension Process {
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
    case Term(atom: "total_run_queue_lengths_all"):
      return Term(small: machine.schedulers.runQueueLength)
    case Atom.totalActiveTasks, Term(atom: "total_active_tasks_all"):
      return Term(small: machine.schedulers.runQueueLength + 1)
    case Term(atom: "run_queue_lengths"), Term(atom: "run_queue_lengths_all"):
      return list(machine.schedulers.workers.map { Term(small: $0.runQueue.count) })
    case Term(atom: "run_queues"):
      return tuple(machine.schedulers.workers.map { Term(small: $0.runQueue.count) })
    case Term(atom: "active_tasks"), Term(atom: "active_tasks_all"):
      let own = state.pointee.scheduler?.takeUnretainedValue()
      return list(
        machine.schedulers.workers.map { Term(small: $0.runQueue.count + ($0 === own ? 1 : 0)) })
    // Not measured: what they say without system_flag/2.
    case Term(atom: "scheduler_wall_time"), Term(atom: "scheduler_wall_time_all"),
      Term(atom: "microstate_accounting"):
      return Atom.undefined
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
struct MemoryUse {
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
      (Atom.binary, SharedBytes.totalByteCount), (Atom.code, Literals.byteCount),
      (Atom.ets, p.withMachine { $0.tables.byteCount() }),
    ]
  }
}
