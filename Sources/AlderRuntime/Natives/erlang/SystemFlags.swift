extension Process {
  /// The flags can be read by setting them, as in OTP; they change nothing here.
  func setSystemFlag(_ flag: Term, _ value: Term) throws(Raise) -> Term {
    guard flag.isAtom, let current = currentFlag(flag.atomName, value) else { throw badarg() }
    return current
  }

  /// What the flag is; nil when it is none or `value` is none of its values.
  private func currentFlag(_ name: String, _ value: Term) -> Term? {
    let number = value.isSmall && value.small >= 0 ? value.small : nil
    switch name {
    case "schedulers_online":
      let count = withMachine { $0.schedulers.workers.count }
      return number.flatMap { 1...count ~= $0 ? Term(small: count) : nil }
    case "dirty_cpu_schedulers_online":
      return number.flatMap {
        1...DirtyPool.maximum ~= $0 ? Term(small: DirtyPool.maximum) : nil
      }
    case "fullsweep_after":
      return number.map { _ in Term(small: ProcessFlags.defaultFullSweepAfter) }
    case "min_heap_size": return number.map { _ in Term(small: Heap.defaultMinimumSize) }
    case "min_bin_vheap_size":
      return number.map { _ in Term(small: ProcessFlags.defaultMinimumBinaryHeapSize) }
    case "max_heap_size":
      return number != nil || value.isMap ? description(of: MaximumHeap()) : nil
    case "backtrace_depth": return number.map { _ in Term(small: 8) }
    case "outstanding_system_requests_limit":
      return number.flatMap { 1...134_217_727 ~= $0 ? Term(small: 4) : nil }
    case "trace_control_word": return number.map { _ in Term(small: 0) }
    case "microstate_accounting", "scheduler_wall_time": return value.isBoolean ? Atom.false : nil
    case "multi_scheduling":
      let values = ["block", "unblock", "block_normal", "unblock_normal"]
      return value.isAtom && values.contains(value.atomName) ? Term(atom: "enabled") : nil
    case "scheduler_bind_type": return value.isAtom ? Term(atom: "unbound") : nil
    case "cpu_topology": return Atom.undefined
    case "system_logger": return value.isAtom || value.isPid ? Atom.logger : nil
    case "time_offset": return value == Term(atom: "finalize") ? Term(atom: "final") : nil
    default: return nil
    }
  }
}
