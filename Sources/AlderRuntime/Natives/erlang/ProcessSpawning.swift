extension NativeTable {
  static let processSpawning: [Native] = [
    Native("spawn") { p, fun throws(Raise) in try p.spawn(fun: fun).pid },
    Native("spawn") { p, node, fun throws(Raise) in
      try p.requireOwnNode(node)
      return try p.spawn(fun: fun).pid
    },
    Native("spawn") { p, module, name, arguments throws(Raise) in
      try p.spawn(module, name, arguments).pid
    },
    Native("spawn") { p, node, module, name, arguments throws(Raise) in
      try p.requireOwnNode(node)
      return try p.spawn(module, name, arguments).pid
    },

    Native("spawn_link") { p, fun throws(Raise) in try p.spawn(fun: fun, .linked).pid },
    Native("spawn_link") { p, node, fun throws(Raise) in
      try p.requireOwnNode(node)
      return try p.spawn(fun: fun, .linked).pid
    },
    Native("spawn_link") { p, module, name, arguments throws(Raise) in
      try p.spawn(module, name, arguments, .linked).pid
    },
    Native("spawn_link") { p, node, module, name, arguments throws(Raise) in
      try p.requireOwnNode(node)
      return try p.spawn(module, name, arguments, .linked).pid
    },

    Native("spawn_monitor") { p, fun throws(Raise) in
      guard fun.isFun, fun.funArity == 0 else { throw p.badarg() }
      let (pid, monitor) = try p.spawn(fun: fun, .monitored)
      return p.tuple(pid, monitor)
    },
    Native("spawn_monitor") { p, node, fun throws(Raise) in
      try p.requireOwnNode(node)
      let (pid, monitor) = try p.spawn(fun: fun, .monitored)
      return p.tuple(pid, monitor)
    },
    Native("spawn_monitor") { p, module, name, arguments throws(Raise) in
      let (pid, monitor) = try p.spawn(module, name, arguments, .monitored)
      return p.tuple(pid, monitor)
    },
    Native("spawn_monitor") { p, node, module, name, arguments throws(Raise) in
      try p.requireOwnNode(node)
      let (pid, monitor) = try p.spawn(module, name, arguments, .monitored)
      return p.tuple(pid, monitor)
    },

    Native("spawn_opt") { p, fun, options throws(Raise) in
      let (pid, monitor) = try p.spawn(fun: fun, SpawnOptions(options, p))
      return monitor.isNone ? pid : p.tuple(pid, monitor)
    },
    Native("spawn_opt") { p, node, fun, options throws(Raise) in
      try p.requireOwnNode(node)
      let (pid, monitor) = try p.spawn(fun: fun, SpawnOptions(options, p))
      return monitor.isNone ? pid : p.tuple(pid, monitor)
    },
    Native("spawn_opt") { p, module, name, arguments, options throws(Raise) in
      let (pid, monitor) = try p.spawn(module, name, arguments, SpawnOptions(options, p))
      return monitor.isNone ? pid : p.tuple(pid, monitor)
    },
    .step("spawn_opt", arity: 5) { p throws(Raise) in
      try p.requireOwnNode(p[0])
      let (pid, monitor) = try p.spawn(p[1], p[2], p[3], SpawnOptions(p[4], p))
      return p.deliver(monitor.isNone ? pid : p.tuple(pid, monitor))
    },
  ]
}

extension SpawnOptions {
  fileprivate static var linked: SpawnOptions { SpawnOptions(link: true) }
  fileprivate static var monitored: SpawnOptions { SpawnOptions(monitor: true) }

  /// From the option list of spawn_opt; badarg for what is not one.
  fileprivate init(_ options: Term, _ p: Process) throws(Raise) {
    self.init()
    var rest = options
    while rest.isCons {
      do throws(Raise) { try apply(rest.head, p) } catch {
        p.state.pointee.failureCause = NativeTable.badOption
        throw error
      }
      rest = rest.tail
    }
    guard rest.isEmpty else { throw p.badarg(NativeTable.badOption) }
  }

  mutating func apply(_ option: Term, _ p: Process) throws(Raise) {
    if option == Atom.link {
      link = true
    } else if option == Atom.monitor {
      monitor = true
    } else if option.isTuple(arity: 2) {
      let (key, value) = (option.elements[0], option.elements[1])
      if key == Atom.monitor {
        let monitorOptions = try MonitorOptions(value, p)
        monitor = true
        monitorTag = monitorOptions.tag
        alias = monitorOptions.alias
      } else {
        try flags.setSpawnFlag(key, value, p)
      }
    } else {
      throw p.badarg(NativeTable.badOption)
    }
  }
}

extension Process {
  fileprivate func spawn(
    fun: Term, _ options: SpawnOptions = SpawnOptions()
  ) throws(Raise) -> (pid: Term, monitor: Term) {
    guard fun.isFun else { throw badarg() }
    if Self.arity(ofFun: fun) == 0 { return try spawn(.fun(fun), options) }
    // The new process fails with badarity.
    return try spawn(Atom.erlang, Atom.apply, list([fun, .empty]), options)
  }

  fileprivate func spawn(
    _ module: Term, _ name: Term, _ arguments: Term, _ options: SpawnOptions = SpawnOptions()
  ) throws(Raise) -> (pid: Term, monitor: Term) {
    guard module.isAtom, name.isAtom, let count = arguments.listLength else { throw badarg() }
    guard count <= 255 else { throw systemLimit() }
    return try spawn(.call(module: module, name: name, arguments: arguments), options)
  }

  static func arity(ofFun fun: Term) -> Int {
    let code = UnsafeRawPointer(bitPattern: fun.box[1].bits).unsafelyUnwrapped
    if fun.isBoxed(.closure) {
      return Unmanaged<FunctionCode>.fromOpaque(code)._withUnsafeGuaranteedRef { $0.arity }
    }
    return Unmanaged<Export>.fromOpaque(code)._withUnsafeGuaranteedRef { $0.arity }
  }

  /// Processes can be started on this node only.
  func requireOwnNode(_ node: Term) throws(Raise) {
    guard node.isAtom else { throw badarg() }
    if node != Atom.nonodeNohost { throw error(Atom.noconnection) }
  }
}
