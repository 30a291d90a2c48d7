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
          return machine.registry.register(name, target.pidNumber, block)
        })
      else { throw p.badarg() }
      return Atom.true
    },
    Native("unregister") { p, name throws(Raise) in
      guard name.isAtom,
        p.withMachine({ $0.registry.unregister(name, in: $0) })
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
