/// How a machine is set up.
public struct MachineOptions: Sendable {
  /// Threads that run processes.
  public var schedulers = MachineOptions.processors
  /// Processes alive at a time.
  public var processLimit = 1_048_576
  /// Bytes that the program may have in memory before the largest process is ended.
  public var memoryLimit = PhysicalMemory.available() / 10 * 8
  /// Where stdlib's applications lie.
  public var libraryDirectory = ""
  /// Directories that are searched for modules before and after stdlib's.
  public var pathsBefore: [String] = []
  public var pathsAfter: [String] = []
  /// Directories for -include.
  public var includeDirectories: [String] = []
  /// Macros defined for every module, with their values as source text.
  public var defines: [(name: String, value: String?)] = []
  /// Every function of every module is exported.
  public var exportsAll = false
  /// Text beyond Latin-1 is shown as text by ~tp: erl's `+pc unicode`.
  public var printsUnicode = false
  /// What becomes of a script all of whose processes wait for ever.
  public var deadlock = Deadlock.report
  /// Edits the lines that are read from a terminal.
  public var lineReader: (any LineReader)?
  /// Where sockets are opened. Without one, programs have no network.
  public var network: (any Network)?

  public init() {}

  public enum Deadlock: String, Sendable {
    /// It waits on, without a word.
    case ignore
    /// It is said on standard error who waits for whom; the script waits on.
    case report
    /// The same, and the machine ends with status 1.
    case exit
  }

  /// Processors that the program may use.
  public static var processors: Int { Processors.count }
}
