import Alder

/// What a command line asks for.
struct Invocation {
  enum Task: Equatable {
    /// The shell, or only what `-eval`, `-s` and `-run` say.
    case start
    case run(file: String, arguments: [String])
    case evaluate(String, arguments: [String])
    case check(files: [String])
    case version
    case help
  }

  var task = Task.start
  var options = MachineOptions()
  /// In the order in which they were given.
  var actions: [BootAction] = []
  var hasShell = true
  var printsValue = false
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
    case .evaluate(let text, let arguments):
      all.append(.evaluateScript(text, printsValue: printsValue))
      words = arguments
    default: all.append(hasShell ? .shell : .noShell)
    }
    return [.arguments(["-extra"] + words)] + all
  }
}

/// Why a command line cannot be followed.
struct UsageError: Error {
  let message: String
  /// What was probably meant.
  var suggestion: String?
}
