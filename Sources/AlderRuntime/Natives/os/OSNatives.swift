import Glibc

private let badOption = Term(atom: "badopt")
private let defaultAtom = Term(atom: "default")
private let handleAtom = Term(atom: "handle")
private let ignoreAtom = Term(atom: "ignore")

extension NativeTable {
  static let os: [Native] = [
    Native("getenv") { p throws(Raise) in
      p.list(Environment.all().map { p.characters("\($0)=\($1)") })
    },
    Native("getenv") { p, name throws(Raise) in
      Environment.value(of: try p.variableName(name)).map(p.characters) ?? Atom.false
    },
    Native("getenv") { p, name, substitute throws(Raise) in
      Environment.value(of: try p.variableName(name)).map(p.characters) ?? substitute
    },
    Native("putenv") { p, name, value throws(Raise) in
      let name = try p.variableName(name)
      guard value.isList else { throw p.badarg() }
      Environment.set(name, to: try p.systemString(value))
      return Atom.true
    },
    Native("unsetenv") { p, name throws(Raise) in
      Environment.set(try p.variableName(name), to: nil)
      return Atom.true
    },
    Native("set_signal") { p, signal, disposition throws(Raise) in
      try p.setSignal(signal, disposition)
    },
    Native("getpid") { p throws(Raise) in p.characters(String(Glibc.getpid())) },
    Native("type") { p throws(Raise) in p.tuple(Atom.unix, Atom.linux) },
    Native("version") { p throws(Raise) in p.kernelVersion() },
    Native("system_time") { p throws(Raise) in
      Term(small: p.withMachine { $0.clock.operatingSystemTime })
    },
    Native("system_time") { p, unit throws(Raise) in
      try p.time(p.withMachine { $0.clock.operatingSystemTime }, in: unit)
    },
    Native("perf_counter") { p throws(Raise) in
      Term(small: p.withMachine { $0.clock.monotonic })
    },
    Native("perf_counter") { p, unit throws(Raise) in
      try p.time(p.withMachine { $0.clock.monotonic }, in: unit)
    },
    Native("timestamp") { p throws(Raise) in
      p.timestamp(microseconds: p.withMachine { $0.clock.operatingSystemTime } / 1000)
    },
  ]
}

extension Process {
  /// A badarg error for what cannot be the name of a variable. An empty one can, but there is none.
  fileprivate func variableName(_ term: Term) throws(Raise) -> String {
    guard term.isList else { throw badarg() }
    let name = try systemString(term)
    guard !name.utf8.contains(UInt8(ascii: "=")) else { throw badarg() }
    return name
  }

  fileprivate func setSignal(_ signal: Term, _ disposition: Term) throws(Raise) -> Term {
    guard signal.isAtom,
      let entry = SystemSignals.numbers.first(where: {
        Term(atom: $0.name) == signal
      })
    else { throw badarg() }
    let chosen: SystemSignals.Disposition
    switch disposition {
    case defaultAtom: chosen = .byDefault
    case ignoreAtom: chosen = .ignore
    case handleAtom: chosen = .handle
    default: throw badarg(badOption)
    }
    withMachine { SystemSignals.set(entry.number, chosen, for: $0) }
    return Atom.ok
  }

  /// {Major, Minor, Release}
  fileprivate func kernelVersion() -> Term {
    var names = utsname()
    uname(&names)
    let release = withUnsafePointer(to: &names.release) {
      $0.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
    }
    let numbers = release.split { !$0.isNumber }.prefix(3).map { Term(small: Int($0) ?? 0) }
    return tuple(numbers + Array(repeating: Term(small: 0), count: 3 - numbers.count))
  }
}
