extension NativeTable {
  static let systemInformation: [Native] = [
    Native("system_info") { p, item throws(Raise) in try p.systemInformation(item) },
    Native("system_flag") { p, flag, value throws(Raise) in try p.setSystemFlag(flag, value) },
  ]
}

extension Process {
  /// A badarg error for an item that there is not.
  fileprivate func systemInformation(_ item: Term) throws(Raise) -> Term {
    if item.isTuple(arity: 2), let value = pairInformation(item) { return value }
    guard item.isAtom else { throw badarg() }
    let name = item.atomName
    let value =
      countInformation(name) ?? schedulerInformation(name) ?? memoryInformation(name)
      ?? timeInformation(name) ?? buildInformation(name) ?? nodeInformation(name)
      ?? textInformation(name)
    guard let value else { throw badarg() }
    return value
  }

  private func pairInformation(_ item: Term) -> Term? {
    let (kind, detail) = (
      item.elements[0].isAtom ? item.elements[0].atomName : "", item.elements[1]
    )
    let name = detail.isAtom ? detail.atomName : ""
    switch (kind, name) {
    case ("wordsize", "internal"), ("wordsize", "external"):
      return Term(small: MemoryLayout<Term>.stride)
    case ("cpu_topology", "defined"), ("cpu_topology", "detected"), ("cpu_topology", "used"),
      ("allocator", _), ("allocator_sizes", _):
      // The topology is left to the operating system, and so is memory to the C library.
      return detail.isAtom ? Atom.undefined : nil
    default: return nil
    }
  }

  private func countInformation(_ name: String) -> Term? {
    switch name {
    case "process_count": Term(small: withMachine { $0.processes.count })
    case "process_limit": Term(small: withMachine { $0.processes.limit })
    case "atom_count": Term(small: AtomTable.shared.count)
    case "atom_limit": Term(small: AtomTable.limit)
    case "port_count": Term(small: withMachine { $0.ports.count })
    case "ets_count": Term(small: 0)
    case "port_limit": Term(small: PortTable.limit)
    case "ets_limit": Term(small: 8192)
    case "outstanding_system_requests_limit": Term(small: 4)
    default: nil
    }
  }

  private func schedulerInformation(_ name: String) -> Term? {
    let count = withMachine { $0.schedulers.workers.count }
    switch name {
    case "schedulers", "schedulers_online": return Term(small: count)
    case "scheduler_id":
      let scheduler = state.pointee.scheduler.unsafelyUnwrapped
      return Term(small: scheduler._withUnsafeGuaranteedRef { $0.index + 1 })
    case "scheduler_bind_type": return Term(atom: "unbound")
    case "scheduler_bindings":
      return tuple(Array(repeating: Term(atom: "unbound"), count: count))
    case "dirty_io_schedulers", "dirty_cpu_schedulers", "dirty_cpu_schedulers_online":
      return Term(small: DirtyPool.maximum)
    case "logical_processors", "logical_processors_available", "logical_processors_online":
      return Term(small: Processors.count)
    case "multi_scheduling": return Term(atom: "enabled")
    case "multi_scheduling_blockers", "normal_multi_scheduling_blockers": return .empty
    case "cpu_topology": return Atom.undefined
    case "update_cpu_info": return Term(atom: "unchanged")
    case "smp_support", "threads": return Atom.true
    case "thread_pool_size": return Term(small: 1)
    default: return nil
    }
  }

  private func memoryInformation(_ name: String) -> Term? {
    switch name {
    case "min_heap_size", "min_bin_vheap_size", "fullsweep_after":
      let item = Term(atom: name)
      return Self.defaults(in: self).first { $0.name == item }.map { tuple(item, $0.value) }
    case "max_heap_size": return description(of: MaximumHeap())
    case "garbage_collection":
      return list(Self.defaults(in: self).map { tuple($0.name, $0.value) })
    case "message_queue_data": return Atom.onHeap
    case "heap_type": return Term(atom: "private")
    case "heap_sizes":
      var sizes: [Term] = []
      var size = Heap.size(atLeast: 0)
      while size < Heap.maximumRequest {
        sizes.append(Term(small: size))
        size = Heap.size(atLeast: size + 1)
      }
      return list(sizes)
    case "allocator": return tuple([Atom.undefined, .empty, .empty, .empty])
    case "alloc_util_allocators", "allocated_areas": return .empty
    default: return nil
    }
  }

  /// What new processes have.
  private static func defaults(in p: Process) -> [(name: Term, value: Term)] {
    [
      (Atom.maxHeapSize, p.description(of: MaximumHeap())),
      (Atom.minBinVheapSize, Term(small: ProcessFlags.defaultMinimumBinaryHeapSize)),
      (Atom.minHeapSize, Term(small: Heap.defaultMinimumSize)),
      (Atom.fullsweepAfter, Term(small: ProcessFlags.defaultFullSweepAfter)),
    ]
  }

  private func timeInformation(_ name: String) -> Term? {
    let clock = withMachine { $0.clock }
    switch name {
    case "start_time": return Term(small: 0)
    case "end_time": return Term(small: Term.smallMaximum)
    case "time_offset": return Term(atom: "final")
    case "time_warp_mode": return Term(atom: "no_time_warp")
    case "time_correction": return Atom.true
    case "tolerant_timeofday": return Term(atom: "enabled")
    case "os_monotonic_time_source":
      return timeSource(
        "CLOCK_MONOTONIC", time: clock.monotonic, more: [("extended", Term(atom: "no"))])
    case "os_system_time_source":
      return timeSource("CLOCK_REALTIME", time: clock.operatingSystemTime, more: [])
    default: return nil
    }
  }

  private func timeSource(_ clock: String, time: Int, more: [(String, Term)]) -> Term {
    let pairs =
      [
        ("function", Term(atom: "clock_gettime")), ("clock_id", Term(atom: clock)),
        ("resolution", Term(small: 1_000_000_000)),
      ] + more + [("parallel", Term(atom: "yes")), ("time", integer(time))]
    return list(pairs.map { tuple(Term(atom: $0.0), $0.1) })
  }

  private func buildInformation(_ name: String) -> Term? {
    switch name {
    case "otp_release": characters("27")
    case "compat_rel": Term(small: 27)
    case "version": characters(Machine.version)
    case "machine": characters("Alder")
    case "emu_flavor": Term(atom: "tree")
    case "emu_type", "build_type": Term(atom: "opt")
    case "debug_compiled", "kernel_poll", "dynamic_trace_probes", "port_parallelism": Atom.false
    case "dynamic_trace": Atom.none
    case "wordsize": Term(small: MemoryLayout<Term>.stride)
    case "system_architecture": characters(Self.architecture)
    case "system_version":
      characters("Alder \(Machine.version) (Erlang/OTP 27, syntax to 28)\n")
    case "c_compiler_used": tuple(Atom.undefined, Atom.undefined)
    case "nif_version": characters("2.17")
    case "driver_version": characters("3.3")
    case "modified_timing_level": Atom.undefined
    case "os_type": tuple(Atom.unix, Atom.linux)
    case "endian": Atom.little
    default: nil
    }
  }

  private func nodeInformation(_ name: String) -> Term? {
    switch name {
    case "creation", "trace_control_word": Term(small: 0)
    case "delayed_node_table_gc": Term(small: 60)
    case "dist_buf_busy_limit": Term(small: 1 << 20)
    case "dist_ctrl", "check_io": .empty
    case "eager_check_io": Atom.true
    case "sequential_tracer": tuple(Term(atom: "sequential_tracer"), Atom.false)
    case "system_logger": Atom.logger
    case "async_dist": Atom.false
    default: nil
    }
  }

  /// Parts of what a crash dump would say.
  private func textInformation(_ name: String) -> Term? {
    var text = ""
    switch name {
    case "info":
      text = "=memory\n"
      for pair in MemoryUse(self).pairs { text += "\(pair.name.atomName): \(pair.bytes)\n" }
    case "loaded":
      for module in withMachine({ $0.code.loaded() }) { text += "\(module.module.atomName)\n" }
    case "procs":
      for number in withMachine({ $0.processes.numbers() }) {
        text += "=proc:\(TermText.write(Term(localPid: number)))\n"
      }
    case "dist": text = "=node:'nonode@nohost'\n=no_distribution\n"
    default: return nil
    }
    return try? binary(Array(text.utf8))
  }

  private static var architecture: String {
    #if arch(arm64)
      "aarch64-unknown-linux-gnu"
    #else
      "x86_64-unknown-linux-gnu"
    #endif
  }
}
