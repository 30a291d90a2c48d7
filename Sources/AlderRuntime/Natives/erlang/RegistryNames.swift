extension NativeTable {
  static let registry: [Native] = [
    Native("register") { p, name, target throws(Raise) in
      guard name.isAtom, name != Atom.undefined, target.isLocalPeer,
        p.withMachine({ machine in
          if target.isLocalPort {
            guard let port = machine.ports.find(target.portNumber) else { return false }
            return machine.registry.register(name, port)
          }
          guard let block = machine.processes.find(target.pidNumber) else { return false }
          guard machine.registry.register(name, target.pidNumber, block) else { return false }
          p.traceProcess(block, TraceTag.register, name)
          return true
        })
      else { throw p.badarg() }
      return Atom.true
    },
    Native("unregister") { p, name throws(Raise) in
      guard name.isAtom,
        p.withMachine({ machine in
          let number = machine.registry.find(name)
          guard machine.registry.unregister(name, in: machine) else { return false }
          if let number, number >= 0, let block = machine.processes.find(number) {
            p.traceProcess(block, TraceTag.unregister, name)
          }
          return true
        })
      else { throw p.badarg() }
      return Atom.true
    },
    Native("whereis") { p, name throws(Raise) in
      guard name.isAtom else { throw p.badarg() }
      return p.withMachine { $0.registry.find(name) }.map { Term(peer: $0) } ?? Atom.undefined
    },
    Native("registered") { p throws(Raise) in p.list(p.withMachine { $0.registry.registered() }) },
  ]
}
