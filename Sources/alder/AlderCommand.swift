import Alder
import Glibc

/// The command `alder`: reads its words, makes a machine, and lets it run.
@main
enum AlderCommand {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let status = LargeStack.run { run(words) }
    // Threads of the machine may still be in the middle of something: end without further ado.
    _exit(status)
  }

  private static func run(_ words: [String]) -> Int32 {
    do throws(UsageError) {
      return perform(try InvocationParser.parse(words))
    } catch {
      let suggestion = error.suggestion.map { "; did you mean '\($0)'?" } ?? ""
      Terminal.complain("alder: \(error.message)\(suggestion)")
      Terminal.complain("Try 'alder --help'.")
      return 2
    }
  }

  private static func perform(_ invocation: Invocation) -> Int32 {
    var invocation = invocation
    invocation.options.libraryDirectory = LibraryDirectory.find() ?? ""
    switch invocation.task {
    case .version:
      Terminal.print("Alder \(Machine.version) (Erlang/OTP 27, syntax to 28)")
      return 0
    case .help:
      Terminal.write(Help.text, to: 1)
      return 0
    case .check(let files):
      let command = CheckCommand(loader: ModuleLoader(invocation.options)) { files in
        var machine = invocation
        machine.hasShell = false
        machine.actions.append(
          .run(module: "alder_transform", function: "check_files", arguments: files))
        return runMachine(machine)
      }
      return command.run(files)
    case .start, .run, .startApplication, .evaluate, .test: return runMachine(invocation)
    }
  }

  private static func runMachine(_ invocation: Invocation) -> Int32 {
    guard !invocation.options.libraryDirectory.isEmpty else {
      Terminal.complain("alder: stdlib is not where it should be; set ALDER_LIB to its directory")
      return 1
    }
    var options = invocation.options
    let isTerminal = isatty(0) == 1 && isatty(1) == 1
    let editor = isTerminal && invocation.editsLines ? LineEditor() : nil
    options.lineReader = editor
    options.network = SystemNetwork()
    let machine = Machine(options)
    // Its threads may run until the program has ended: it is never freed.
    _ = Unmanaged.passRetained(machine)
    do throws(Machine.BootFailure) {
      try machine.boot(invocation.bootActions)
    } catch {
      Terminal.complain("alder: \(error.message)")
      return 1
    }
    machine.handleSignals()
    let status = machine.run()
    editor?.close()
    return Int32(truncatingIfNeeded: status)
  }
}
