import Glibc

/// open_port/2: what its first argument names.
extension Process {
  private static let spawn = Term(atom: "spawn")
  private static let spawnExecutable = Term(atom: "spawn_executable")
  private static let descriptors = Term(atom: "fd")

  /// With `endsWithProgram`, the end of the program is the end of the port's input.
  func openPort(_ name: Term, _ list: Term, endsWithProgram: Bool) throws(Raise) -> Term {
    let options = try PortOptions(list, self)
    if name.isTuple(arity: 3), name.elements[0] == Self.descriptors {
      return try openDescriptors(name.elements[1], name.elements[2], options)
    }
    guard name.isTuple(arity: 2) else { throw badarg() }
    let program = name.elements[1]
    switch name.elements[0] {
    case Self.spawn: return try openCommand(program, options)
    case Self.spawnExecutable: return try openExecutable(program, options, endsWithProgram)
    default: throw badarg()
    }
  }

  /// A line for the shell of the system.
  private func openCommand(_ command: Term, _ options: PortOptions) throws(Raise) -> Term {
    guard options.arguments == nil, options.firstArgument == nil, !command.isEmpty,
      let text = filePath(command), let line = FilePath("exec ".utf8 + text.content)
    else { throw badarg() }
    let start = ProgramStart(
      file: Self.shell, arguments: [Self.shellName, Self.commandFlag, line], options: options)
    return try open(start, name: text, endsWithProgram: false)
  }

  private static let shell = FilePath("/bin/sh".utf8)!
  private static let shellName = FilePath("sh".utf8)!
  private static let commandFlag = FilePath("-c".utf8)!

  private func openExecutable(
    _ name: Term, _ options: PortOptions, _ endsWithProgram: Bool
  ) throws(Raise) -> Term {
    guard name.isAtom || name.isBinary || name.isCons, let file = filePath(name),
      !name.isCons || String(characters: name) != nil
    else { throw badarg() }
    var status = stat()
    guard stat(file.bytes, &status) == 0 else { throw error(PosixError.atom(errno)) }
    guard access(file.bytes, X_OK) == 0 else { throw error(PosixError.atom(errno)) }
    let start = ProgramStart(
      file: file, arguments: [options.firstArgument ?? file] + (options.arguments ?? []),
      options: options)
    return try open(start, name: file, endsWithProgram: endsWithProgram)
  }

  private func open(
    _ start: ProgramStart, name: FilePath, endsWithProgram: Bool
  ) throws(Raise) -> Term {
    let poller = withMachine { $0.poller }
    let options = start.options
    func driver(_ running: ProgramStart.Running?) -> DescriptorDriver {
      DescriptorDriver(
        name: .bytes(name.content), input: running?.input, output: running?.output,
        process: running.map { Int($0.process) }, options, endsWithProgram: endsWithProgram,
        ownsDescriptors: true, poller)
    }
    let running: ProgramStart.Running
    do throws(SystemFailure) {
      running = try start.run()
    } catch {
      // As if it had been started, and failed then.
      if [EMFILE, ENFILE, EAGAIN, ENOMEM].contains(error.code) {
        throw self.error(PosixError.atom(error.code))
      }
      return try failed(start, driver(nil), error.code)
    }
    let driver = driver(running)
    // Whatever becomes of the port, the program is waited for.
    defer { ChildProcess.watch(running.process, with: poller) { driver.programEnded($0) } }
    let port = try openPort(driver)
    driver.start(port)
    return port.term
  }

  private func failed(
    _ start: ProgramStart, _ driver: DescriptorDriver, _ code: Int32
  ) throws(Raise) -> Term {
    if let directory = start.options.directory, access(directory.bytes, X_OK) != 0 {
      let message = "spawn: Could not cd to ".utf8 + directory.content + "\n".utf8
      _ = message.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
    let port = try openPort(driver)
    driver.start(port)
    driver.programEnded(Int(code))
    return port.term
  }

  private func openDescriptors(
    _ input: Term, _ output: Term, _ options: PortOptions
  ) throws(Raise) -> Term {
    guard input.isSmall, output.isSmall else { throw badarg() }
    guard let input = Int32(exactly: input.small), let output = Int32(exactly: output.small),
      input >= 0, output >= 0
    else { throw error(PosixError.atom(EINVAL)) }
    let driver = DescriptorDriver(
      name: .bytes(Array("\(input)/\(output)".utf8)), input: options.reads ? input : nil,
      output: options.writes ? output : nil, process: nil, options, endsWithProgram: false,
      ownsDescriptors: false, withMachine { $0.poller })
    let port = try openPort(driver)
    driver.start(port)
    return port.term
  }
}
