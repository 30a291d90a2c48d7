/// alder_port: ports as `os:cmd/1` needs them.
extension NativeTable {
  static let alderPort: [Native] = [
    // open(Name, Options): as erlang:open_port/2, but when the program has ended the port gives what is in its
    // pipe and ends, even if others hold that open.
    .step("open", arity: 2) { p throws(Raise) in
      p.deliver(try p.openPort(p[0], p[1], endsWithProgram: true))
    }
  ]
}
