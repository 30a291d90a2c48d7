import Alder

/// What a command line asks for.
struct Invocation {
  enum Task: Equatable {
    /// The shell, or only what `-eval`, `-s` and `-run` say.
    case start
    case run(file: String, arguments: [String])
    /// The application of a directory or an `.app` file.
    case startApplication(path: String, arguments: [String])
    case evaluate(String, arguments: [String])
    case check(files: [String])
    /// `alder test`, in files and directories.
    case test(paths: [String])
    case version
    case help
  }

  var task = Task.start
  var options = MachineOptions()
  /// In the order in which they were given.
  var actions: [BootAction] = []
  var hasShell = true
  /// Lines on a terminal are edited.
  var editsLines = true
  var printsValue = false
  /// What `test` shows, and where it writes reports.
  var isVerbose = false
  var reportDirectory: String?
  /// Files are loaded again when they change.
  var watches = false
  /// Options with their values, as init:get_arguments/0 shows them.
  var flags: [String] = []
  /// There is something to be read before applications start.
  var configures = false
  /// What follows `-extra`.
  var extraArguments: [String] = []

  /// All that the machine is to do.
  var bootActions: [BootAction] {
    var all = actions
    // As for erl, whose escript puts the name of the program before its arguments.
    var words = extraArguments
    switch task {
    case .run(let file, let arguments):
      all.append(.runFile(file, arguments: arguments))
      words = [file] + arguments
    case .startApplication(let path, let arguments):
      all.append(.run(module: "alder_application", function: "main", arguments: [path]))
      all.append(.noShell)
      words = arguments
    case .evaluate(let text, let arguments):
      all.append(.evaluateScript(text, printsValue: printsValue))
      words = arguments
    case .test(let paths):
      all.append(.run(module: "alder_test", function: "main", arguments: testWords + paths))
    default: all.append(hasShell ? .shell : .noShell)
    }
    if watches {
      var files: [String] = []
      if case .run(let file, _) = task { files = [file] }
      all.insert(.run(module: "alder_watch", function: "main", arguments: files), at: 0)
    }
    return [.arguments(flags + ["-extra"] + words)] + (configures ? [.configure] : []) + all
  }

  private var testWords: [String] {
    (isVerbose ? ["--verbose"] : []) + (reportDirectory.map { ["--report", $0] } ?? [])
  }
}

/// Why a command line cannot be followed.
struct UsageError: Error {
  let message: String
  /// What was probably meant.
  var suggestion: String?
}
