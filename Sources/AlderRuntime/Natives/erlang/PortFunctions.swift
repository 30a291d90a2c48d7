/// Ports of a system that opens none: any port is one that has been closed.
extension NativeTable {
  static let portFunctions: [Native] =
    [
      Native("ports") { _ throws(Raise) in .empty },
      Native("port_info") { p, port throws(Raise) in
        guard port.isPort || port.isAtom else { throw p.badarg() }
        return Atom.undefined
      },
      Native("port_info") { p, port, item throws(Raise) in
        guard port.isPort || port.isAtom, item.isAtom else { throw p.badarg() }
        return Atom.undefined
      },
      Native("system_monitor") { _ throws(Raise) in Atom.undefined },
      Native("system_profile") { _ throws(Raise) in Atom.undefined },
    ]
    + closed.flatMap { name, arities in arities.map { closed(name, $0) } }

  private static let closed: KeyValuePairs<String, [Int]> = [
    "port_call": [2, 3], "port_close": [1], "port_command": [2, 3], "port_connect": [2],
    "port_control": [3], "port_get_data": [1], "port_set_data": [2],
  ]

  private static func closed(_ name: String, _ arity: Int) -> Native {
    .step(name, arity: arity) { p throws(Raise) in throw p.badarg() }
  }
}
