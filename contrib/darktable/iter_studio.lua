--[[
Restore selected photos with ITER Studio, from darktable's lighttable.

Each photo is exported as a 16-bit TIFF beside its original and opened with `iter-studio edit`.
What is saved there comes back into the library, grouped with the photo; what is closed without
saving leaves nothing behind. See README.md for the installation.

MIT licence, as ITER Studio.
]]

local dt = require "darktable"

local MODULE = "iter_studio"
local on_windows = dt.configuration.running_os == "windows"

dt.preferences.register(MODULE, "command", "string", "ITER Studio: command",
  "how iter-studio is called; give the whole path if it is not found", "iter-studio")
dt.preferences.register(MODULE, "scale", "integer", "ITER Studio: enlargement",
  "the size that the window begins with", 2, 1, 8)

local function quoted(text)
  if on_windows then
    return '"' .. text .. '"'
  end
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

local function exists(path)
  local file = io.open(path, "rb")
  if file then
    file:close()
  end
  return file ~= nil
end

-- A path beside the photo that no file has yet: photo_iter.tif, photo_iter_1.tif, ...
local function free_path(image)
  local stem = image.path .. "/" .. image.filename:gsub("%.[^.]*$", "") .. "_iter"
  local path, number = stem .. ".tif", 0
  while exists(path) do
    number = number + 1
    path = stem .. "_" .. number .. ".tif"
  end
  return path
end

local function exported(image, path)
  local format = dt.new_format("tiff")
  format.bpp = 16
  format:write_image(image, path, false)
  return exists(path)
end

-- Run the window; true if it was closed by Save.
local function edited(path)
  local command = dt.preferences.read(MODULE, "command", "string")
  local scale = dt.preferences.read(MODULE, "scale", "integer")
  local line = quoted(command) .. " edit --scale " .. scale .. " " .. quoted(path)
  if on_windows then
    line = '"' .. line .. '"' -- cmd.exe takes the outer pair away
  end
  return dt.control.execute(line) == 0
end

local function restore_one(image)
  local path = free_path(image)
  if not exported(image, path) then
    dt.print("ITER Studio: " .. image.filename .. " could not be exported")
    return nil
  end
  if not edited(path) then
    os.remove(path)
    dt.print("ITER Studio: " .. image.filename .. " was left as it is")
    return nil
  end
  local result = dt.database.import(path)
  if result then
    result:group_with(image.group_leader)
    dt.print("ITER Studio: " .. result.filename)
  end
  return result
end

local function restore(images)
  local results = {}
  for _, image in ipairs(images) do
    local result = restore_one(image)
    if result then
      table.insert(results, result)
    end
  end
  return results
end

dt.gui.libs.image.register_action(MODULE, "restore with ITER Studio", function(_, images)
  restore(images)
end, "export each selected photo as TIFF, edit it with ITER Studio and import what is saved")

return { restore = restore }
