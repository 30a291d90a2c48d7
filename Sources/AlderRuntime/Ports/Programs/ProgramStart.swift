import CDescriptors
import Glibc

/// A program of the system to be started.
///
/// It gets pipes for what is to go in and out, no other descriptor, a session of its own, and no signal
/// blocked. SIGPIPE stays ignored, as for OTP's programs.
struct ProgramStart {
  let file: FilePath
  let arguments: [FilePath]
  let options: PortOptions

  /// The program while it runs, and our ends of its pipes.
  struct Running {
    let process: pid_t
    var input: Int32?
    var output: Int32?
  }

  /// The ends that the program gets have to lie above those that they become.
  private static let firstFree: Int32 = 5

  func run() throws(SystemFailure) -> Running {
    if let directory = options.directory, access(directory.bytes, X_OK) != 0 {
      throw .last
    }
    var ends = Ends()
    defer { ends.closeTheirs() }
    do throws(SystemFailure) {
      if options.reads { (ends.input, ends.theirOutput) = try Self.pipe(programWrites: true) }
      if options.writes { (ends.output, ends.theirInput) = try Self.pipe(programWrites: false) }
      let process = try spawn(ends)
      return Running(process: process, input: ends.input, output: ends.output)
    } catch {
      ends.closeOurs()
      throw error
    }
  }

  private struct Ends {
    var input: Int32?
    var output: Int32?
    var theirInput: Int32?
    var theirOutput: Int32?

    func closeTheirs() { for end in [theirInput, theirOutput] { if let end { close(end) } } }
    func closeOurs() { for end in [input, output] { if let end { close(end) } } }
  }

  /// Our end never blocks.
  private static func pipe(programWrites: Bool) throws(SystemFailure) -> (
    ours: Int32, theirs: Int32
  ) {
    var ends: [Int32] = [0, 0]
    try SystemFailure.check { pipe2(&ends, O_CLOEXEC) }
    let (ours, low) = programWrites ? (ends[0], ends[1]) : (ends[1], ends[0])
    _ = fcntl(ours, F_SETFL, fcntl(ours, F_GETFL) | O_NONBLOCK)
    if low >= firstFree { return (ours, low) }
    defer { close(low) }
    do throws(SystemFailure) {
      return (ours, try SystemFailure.check { fcntl(low, F_DUPFD_CLOEXEC, firstFree) })
    } catch {
      close(ours)
      throw error
    }
  }

  private func spawn(_ ends: Ends) throws(SystemFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let standard = options.usesStandardDescriptors
    if let end = ends.theirInput, standard {
      posix_spawn_file_actions_adddup2(&actions, end, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      if let end = ends.theirInput { posix_spawn_file_actions_adddup2(&actions, end, 3) }
    }
    if let end = ends.theirOutput {
      posix_spawn_file_actions_adddup2(&actions, end, standard ? 1 : 4)
      if options.joinsStandardError { posix_spawn_file_actions_adddup2(&actions, end, 2) }
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, standard ? 3 : 5)
    if let directory = options.directory {
      posix_spawn_file_actions_addchdir_np(&actions, directory.bytes)
    }
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    var process: pid_t = 0
    let failure = CStrings.with(arguments.map(\.bytes)) { arguments in
      CStrings.with(Environment.changed(by: options.environment)) { variables in
        posix_spawn(&process, file.bytes, &actions, &attributes, arguments, variables)
      }
    }
    if failure != 0 { throw SystemFailure(code: failure) }
    return process
  }

  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | system_spawn_setsid)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for (_, number) in SystemSignals.numbers where number != SIGSTOP { sigaddset(&signals, number) }
    sigaddset(&signals, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    return attributes
  }
}

/// Strings as C functions take many of them.
enum CStrings {
  static func with<Value>(
    _ strings: [[CChar]], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    // Safe: what they point to lives until the end of this function.
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { body($0.baseAddress!) }
  }
}
