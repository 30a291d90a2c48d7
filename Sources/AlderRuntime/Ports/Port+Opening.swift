extension Machine {
  /// A new port, owned by and linked to a process: from outside of that. Nil when there are too many, or
  /// there is no such process.
  package func openPort(_ driver: any PortDriver, owner: Int) -> Port? {
    guard let port = addPort(driver, owner: owner) else { return nil }
    if push(.make(.link, from: port.peer), to: owner) { return port }
    _ = port.access { $0.end(Atom.noproc) }
    return nil
  }

  fileprivate func addPort(_ driver: any PortDriver, owner: Int) -> Port? {
    let port = ports.add { Port(number: $0, owner: owner, driver: driver, machine: self) }
    _ = port?.access { $0.state.pointee.links.insert(owner) }
    return port
  }
}

extension Process {
  /// A new port of this process. A system_limit error when there are too many.
  func openPort(_ driver: any PortDriver) throws(Raise) -> Port {
    guard let port = withMachine({ $0.addPort(driver, owner: number) }) else {
      driver.close()
      throw systemLimit()
    }
    _ = state.pointee.links.add(port.peer)
    return port
  }
}
