/// Alder in a program of your own: a machine that runs Erlang from source.
///
///     var options = MachineOptions()
///     options.libraryDirectory = LibraryDirectory.find() ?? "/usr/share/alder"
///     options.network = SystemNetwork()
///     let machine = Machine(options)
///     try machine.boot([.runFile("hello.erl", arguments: ["world"])])
///     let status = machine.run()
///
/// A program may have several machines. They share the atom table and the area of literals; their
/// processes, modules and names are their own.
import AlderNetwork
import AlderRuntime

public typealias Machine = AlderRuntime.Machine
public typealias MachineOptions = AlderRuntime.MachineOptions
public typealias BootAction = AlderRuntime.BootAction
public typealias ModuleLoader = AlderRuntime.ModuleLoader
public typealias LineReader = AlderRuntime.LineReader
public typealias TerminalEvent = AlderRuntime.TerminalEvent
public typealias TerminalInput = AlderRuntime.TerminalInput
public typealias Network = AlderRuntime.Network
public typealias SystemNetwork = AlderNetwork.SystemNetwork
