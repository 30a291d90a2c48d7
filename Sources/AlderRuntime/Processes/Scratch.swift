extension Process {
  /// A heap for terms that are made outside of all processes; it is gone afterwards. What is to
  /// last has to be copied out of it.
  static func withScratch<Result>(for machine: Machine, _ body: (Process) -> Result) -> Result {
    let state = UnsafeMutablePointer<ProcessState>.allocate(capacity: 1)
    state.initialize(to: ProcessState(pid: Atom.undefined, machine: machine))
    let process = Process(state)
    defer {
      process.freeMemory()
      state.deinitialize(count: 1)
      state.deallocate()
    }
    return body(process)
  }
}
